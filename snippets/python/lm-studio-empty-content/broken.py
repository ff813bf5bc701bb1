import os

from openai import OpenAI

client = OpenAI()  # OPENAI_BASE_URL leads to LM Studio
instructions = os.environ.get("AGENT_INSTRUCTIONS", "")

reply = client.chat.completions.create(
    model="llama-3.2-3b-instruct",
    messages=[
        {"role": "system", "content": instructions},
        {"role": "user", "content": "Where is my order?"},
    ],
)
print(reply.choices[0].message.content)
