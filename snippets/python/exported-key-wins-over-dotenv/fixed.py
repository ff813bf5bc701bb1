import os
from pathlib import Path

from dotenv import load_dotenv
from openai import OpenAI

Path(".env").write_text(f"OPENAI_API_KEY={os.environ['OPENAI_API_KEY']}\n")
os.environ["OPENAI_API_KEY"] = "sk-revoked-0000"  # as the shell's profile still has it

load_dotenv(override=True)
reply = OpenAI().chat.completions.create(
    model="gpt-4o-mini",
    messages=[{"role": "user", "content": "Which queue is for a lost parcel?"}],
)
print(reply.choices[0].message.content)
#> parcels
