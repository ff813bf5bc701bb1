import os
from concurrent.futures import ThreadPoolExecutor

import httpx

client = httpx.Client(base_url=os.environ["BASE_URL"], timeout=20)


def send(number: int) -> str:
    reply = client.post("/tickets", json={"text": f"invoice {number}"})
    return reply.json()["queue"] if reply.status_code == 200 else reply.text


alone = send(1)
assert alone == "billing", f"the very first request got: {alone}"

with ThreadPoolExecutor(10) as pool:
    answers = list(pool.map(send, range(50)))
assert answers == ["billing"] * 50
