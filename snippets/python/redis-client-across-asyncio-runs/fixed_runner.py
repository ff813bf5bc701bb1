import asyncio
import os

import redis.asyncio

client = redis.asyncio.from_url(os.environ["REDIS_URL"])


async def remember(user: str, question: str) -> int:
    return await client.rpush(f"questions:{user}", question)


with asyncio.Runner() as runner:
    print(runner.run(remember("ann", "Where is my order?")))
    #> 1
    print(runner.run(remember("ann", "And my invoice?")))
    #> 2
    runner.run(client.aclose())
