import os
from concurrent.futures import ThreadPoolExecutor

import httpx

client = httpx.Client(base_url=os.environ["BASE_URL"], timeout=20)


def send(number: int) -> str:
    reply = client.post("/tickets", json={"text": f"invoice {number}"})
    return reply.json()["queue"] if reply.status_code == 200 else reply.text


one_at_a_time = [send(number) for number in range(5)]
assert one_at_a_time == ["billing"] * 5

with ThreadPoolExecutor(10) as pool:
    together = list(pool.map(send, range(50)))
failed = 50 - together.count("billing")
assert not failed, f"5 of 5 right one at a time, {failed} of 50 failed together"
