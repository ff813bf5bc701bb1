import os

from openai import OpenAI

os.environ["OPENAI_API_KEY"] = ""  # named in the deployment, never filled
client = OpenAI()
reply = client.chat.completions.create(
    model="gpt-4o-mini", messages=[{"role": "user", "content": "Where is my order?"}]
)
print(reply.choices[0].message.content)
