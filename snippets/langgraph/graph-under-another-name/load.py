import os

import httpx

run = {"assistant_id": "agent", "input": {"country": "NO"}}
parcel = httpx.post(f"{os.environ['BASE_URL']}/runs/wait", json=run, timeout=30).json()
assert parcel["price"] == 11.0
