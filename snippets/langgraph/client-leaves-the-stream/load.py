import os
import time

import httpx

with httpx.Client(base_url=os.environ["BASE_URL"]) as client:
    with client.stream("POST", "/orders/17") as answer:
        first = next(answer.iter_lines())
    # the browser tab is closed after the first line; ship takes 0.3 s
    time.sleep(1)
    steps = client.get("/steps").json()
assert steps == ["charged", "shipped"], f"the client left after {first}, done: {steps}"
