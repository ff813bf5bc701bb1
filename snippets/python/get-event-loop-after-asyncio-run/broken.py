import asyncio


async def open_claims() -> list[str]:
    await asyncio.sleep(0.01)
    return ["claim 1", "claim 2"]


async def close_claim(claim: str) -> str:
    await asyncio.sleep(0.01)
    return f"{claim} closed"


claims = asyncio.run(open_claims())
loop = asyncio.get_event_loop()
print(loop.run_until_complete(close_claim(claims[0])))
