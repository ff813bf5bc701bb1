import asyncio


async def open_claims() -> list[str]:
    await asyncio.sleep(0.01)
    return ["claim 1", "claim 2"]


async def close_claim(claim: str) -> str:
    await asyncio.sleep(0.01)
    return f"{claim} closed"


with asyncio.Runner() as runner:
    claims = runner.run(open_claims())
    print(runner.run(close_claim(claims[0])))
    #> claim 1 closed
