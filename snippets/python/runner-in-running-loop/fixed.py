import asyncio

runner = asyncio.Runner()  # one loop for the whole process


async def count_open(claims: list[str]) -> int:
    await asyncio.sleep(0.01)
    return claims.count("open")


async def report(claims: list[str]) -> str:
    return f"{await count_open(claims)} claims are open"


async def on_request(claims: list[str]) -> str:
    return await report(claims)


print(runner.run(report(["open", "settled"])))
#> 1 claims are open
print(asyncio.run(on_request(["open", "settled", "open"])))
#> 2 claims are open
