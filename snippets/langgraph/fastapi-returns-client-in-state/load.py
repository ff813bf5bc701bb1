import os

import httpx

answer = httpx.get(f"{os.environ['BASE_URL']}/orders/A-17", timeout=30)
link = "https://shop.example/orders/A-17"
assert answer.status_code == 200, f"status {answer.status_code}"
assert answer.json() == {"order": "A-17", "link": link}
