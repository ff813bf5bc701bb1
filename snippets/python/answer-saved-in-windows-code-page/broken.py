from pathlib import Path

from openai import OpenAI

# what Windows takes when no encoding is given
DEFAULT = "cp1252"

reply = OpenAI().chat.completions.create(
    model="gpt-4o-mini", messages=[{"role": "user", "content": "Is order 17 paid?"}]
)
answer = reply.choices[0].message.content
Path("answer.md").write_text(answer, encoding=DEFAULT)
print(Path("answer.md").read_text(encoding=DEFAULT))
