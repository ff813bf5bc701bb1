from pathlib import Path

# what Windows takes in mainland China when no encoding is given
DEFAULT = "gbk"

prompt = Path("prompt.txt").read_text(encoding=DEFAULT)
print(prompt.split(",")[0])
