import asyncio
import os

import redis.asyncio

client = redis.asyncio.from_url(os.environ["REDIS_URL"])


async def remember(user: str, question: str) -> int:
    return await client.rpush(f"questions:{user}", question)


print(asyncio.run(remember("ann", "Where is my order?")))
#> 1
print(asyncio.run(remember("ann", "And my invoice?")))
