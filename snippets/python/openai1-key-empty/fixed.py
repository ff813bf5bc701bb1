import os

from openai import OpenAI

assert os.environ["OPENAI_API_KEY"], "OPENAI_API_KEY is set, but empty"
client = OpenAI()
reply = client.chat.completions.create(
    model="gpt-4o-mini", messages=[{"role": "user", "content": "Where is my order?"}]
)
print(reply.choices[0].message.content)
#> Hello from the model.
