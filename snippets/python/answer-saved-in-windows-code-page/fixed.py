from pathlib import Path

from openai import OpenAI

reply = OpenAI().chat.completions.create(
    model="gpt-4o-mini", messages=[{"role": "user", "content": "Is order 17 paid?"}]
)
answer = reply.choices[0].message.content
Path("answer.md").write_text(answer, encoding="utf-8")
print(Path("answer.md").read_text(encoding="utf-8"))
#> ✅ Order 17 is paid.
