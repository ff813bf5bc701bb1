import asyncio
import os

import httpx


async def main():
    async with httpx.AsyncClient(base_url=os.environ["BASE_URL"], timeout=30) as client:
        posts = [client.post(f"/claims/{claim}") for claim in range(5)]
        responses = await asyncio.gather(*posts)
    right = 0
    for claim, response in enumerate(responses):
        right += response.is_success and response.json() == f"Decide claim {claim}"
    assert right == 5, f"{right} of 5 callers got their own answer"


asyncio.run(main())
