import os
import time

import httpx

clients = {}
while len(clients) < 2:
    client = httpx.Client(base_url=os.environ["BASE_URL"], timeout=30)
    clients.setdefault(client.get("/worker").json(), client)
    time.sleep(0.02)

requests = [client for _ in range(3) for client in clients.values()]
answers = [client.get(f"/orders/A-{n}").json() for n, client in enumerate(requests)]
for answer in answers:  # no worker ever sees what another one stored
    assert all(each.endswith(f"by {answer['worker']}") for each in answer["found"])
counts = [len(answer["found"]) for answer in answers]
assert set(counts) == {1}, (
    f"every request was alone and must see 1 entry, they saw {counts}"
)
