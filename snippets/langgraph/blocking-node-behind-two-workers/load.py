import os
from concurrent.futures import ThreadPoolExecutor

import httpx

URL = os.environ["BASE_URL"]


def send(number: int) -> dict:
    # a connection for each request, so that both workers get some
    return httpx.post(f"{URL}/orders/{number}", timeout=20).json()


replies = []
while len({reply["worker"] for reply in replies}) < 2:
    with ThreadPoolExecutor(20) as pool:
        replies += pool.map(send, range(20))
assert {reply["status"] for reply in replies} == {"shipped"}

most = max(reply["most"] for reply in replies)
assert most > 1, f"2 workers, none with more than {most} request at a time"
