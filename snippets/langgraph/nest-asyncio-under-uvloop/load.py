import os
from concurrent.futures import ThreadPoolExecutor

import httpx

URL = os.environ["BASE_URL"] + "/tickets"


def send(number: int) -> str:
    reply = httpx.post(URL, json={"text": f"invoice {number}"}, timeout=10)
    return reply.json()["queue"] if reply.status_code == 200 else reply.text


alone = send(1)
assert alone == "billing", f"the very first request got: {alone}"

with ThreadPoolExecutor(20) as pool:
    answers = list(pool.map(send, range(50)))
assert answers == ["billing"] * 50
