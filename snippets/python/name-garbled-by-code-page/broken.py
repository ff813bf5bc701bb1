import json
from pathlib import Path

# what Windows takes when no encoding is given
DEFAULT = "cp1252"

customer = json.loads(Path("customer.json").read_text(encoding=DEFAULT))
prompt = f"Write to {customer['name']} that the parcel is late."
assert "Zoë Müller" in prompt, f"the prompt says: {prompt}"
