import os

import httpx

base = os.environ["BASE_URL"]
answer = httpx.get(f"{base}/answers", params={"question": "Where is my parcel?"})
assert "Leipzig" in answer.text, f"{answer.status_code}, {len(answer.text)} characters"
