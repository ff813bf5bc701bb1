import os
from concurrent.futures import ThreadPoolExecutor

import httpx

client = httpx.Client(base_url=os.environ["BASE_URL"], timeout=5)


def send(number: int) -> str:
    reply = client.post(f"/tickets/{number}", json={"text": f"invoice {number}"})
    return reply.json()["queue"] if reply.status_code == 200 else reply.text


first, second = send(1), send(2)
assert (first, second) == ("billing", "billing"), f"first: {first}, second: {second}"

with ThreadPoolExecutor(10) as pool:
    answers = list(pool.map(send, range(50)))
assert answers == ["billing"] * 50
