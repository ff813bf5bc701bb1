import os
from concurrent.futures import ThreadPoolExecutor

import httpx


def chat(number: int) -> str:
    url = f"{os.environ['BASE_URL']}/chats/customer-{number}"
    return httpx.get(url, timeout=30).text


with ThreadPoolExecutor(2) as pool:
    answers = list(pool.map(chat, range(2)))
assert answers == ["It arrives tomorrow."] * 2
