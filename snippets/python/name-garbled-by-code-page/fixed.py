import json
from pathlib import Path

customer = json.loads(Path("customer.json").read_text(encoding="utf-8"))
prompt = f"Write to {customer['name']} that the parcel is late."
assert "Zoë Müller" in prompt, f"the prompt says: {prompt}"
