import os

from openai import OpenAI

# as `docker run --env-file` passes on the line OPENAI_API_KEY="…"
os.environ["OPENAI_API_KEY"] = f'"{os.environ["OPENAI_API_KEY"]}"'

reply = OpenAI().chat.completions.create(
    model="gpt-4o-mini",
    messages=[{"role": "user", "content": "Which queue is for a lost parcel?"}],
)
print(reply.choices[0].message.content)
