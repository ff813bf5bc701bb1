import asyncio


async def open_claims() -> list[str]:
    await asyncio.sleep(0.01)
    return ["claim 1", "claim 2"]


async def close_claim(claim: str) -> str:
    await asyncio.sleep(0.01)
    return f"{claim} closed"


async def main() -> str:
    claims = await open_claims()
    return await close_claim(claims[0])


print(asyncio.run(main()))
#> claim 1 closed
