import os
from concurrent.futures import ThreadPoolExecutor

import httpx

client = httpx.Client(base_url=os.environ["BASE_URL"], timeout=20)


def send(number: int) -> str:
    reply = client.post("/tickets", json={"text": f"invoice {number}"})
    return reply.json()["queue"]


with ThreadPoolExecutor(20) as pool:
    answers = list(pool.map(send, range(20)))
assert answers == ["billing"] * 20

most = client.get("/most").json()
assert most > 1, f"20 requests, never more than {most} at a time"
