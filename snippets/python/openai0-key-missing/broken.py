import os

import openai

os.environ["OPENAI_API_KEY"] = "sk-proj-example"  # what load_dotenv() does

reply = openai.ChatCompletion.create(
    model="gpt-4", messages=[{"role": "user", "content": "Where is my order?"}]
)
print(reply.choices[0].message.content)
