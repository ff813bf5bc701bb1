from pathlib import Path

prompt = Path("prompt.txt").read_text(encoding="utf-8")
print(prompt.split(",")[0])
#> You answer as “Ada”
