import os
import time
from concurrent.futures import ThreadPoolExecutor

import httpx

# an open connection stays with the worker that accepted it
clients = {}
while len(clients) < 2:
    client = httpx.Client(base_url=os.environ["BASE_URL"], timeout=30)
    clients.setdefault(client.get("/worker").json(), client)
    time.sleep(0.02)

turns = [client for _ in range(2) for client in clients.values()]
replies = [client.post("/chats/ada?text=Hi").json() for client in turns]
counts = [int(reply.removeprefix("turn ")) for reply in replies]
expected = [1, 2, 3, 4]
assert counts == expected, (
    f"four turns of one conversation, the workers counted {counts}"
)


def first_turn(number: int) -> str:
    url = f"{os.environ['BASE_URL']}/chats/customer-{number}?text=Hi"
    return httpx.post(url, timeout=30).json()


with ThreadPoolExecutor(50) as threads:
    assert list(threads.map(first_turn, range(50))) == ["turn 1"] * 50
