from pathlib import Path

import yaml

# what Windows takes when no encoding is given
DEFAULT = "cp1252"

text = Path("agents.yaml").read_text(encoding=DEFAULT)
agents = yaml.safe_load(text)
print(agents["writer"]["goal"])
