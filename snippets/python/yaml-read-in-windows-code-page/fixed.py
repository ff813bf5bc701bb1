from pathlib import Path

import yaml

text = Path("agents.yaml").read_text(encoding="utf-8")
agents = yaml.safe_load(text)
print(agents["writer"]["goal"])
#> Answer with “please” and “thank you”
