import asyncio
import os

import redis.asyncio


async def remember(user: str, question: str) -> int:
    async with redis.asyncio.from_url(os.environ["REDIS_URL"]) as client:
        return await client.rpush(f"questions:{user}", question)


print(asyncio.run(remember("ann", "Where is my order?")))
#> 1
print(asyncio.run(remember("ann", "And my invoice?")))
#> 2
