import os

from openai import OpenAI

client = OpenAI()  # OPENAI_BASE_URL leads to LM Studio
instructions = os.environ.get("AGENT_INSTRUCTIONS", "")
messages = [
    {"role": "system", "content": instructions},
    {"role": "user", "content": "Where is my order?"},
]

reply = client.chat.completions.create(
    model="llama-3.2-3b-instruct",
    messages=[message for message in messages if message["content"]],
)
print(reply.choices[0].message.content)
#> It is on its way.
