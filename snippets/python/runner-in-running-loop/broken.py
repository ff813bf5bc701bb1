import asyncio

runner = asyncio.Runner()  # one loop for the whole process


async def count_open(claims: list[str]) -> int:
    await asyncio.sleep(0.01)
    return claims.count("open")


def report(claims: list[str]) -> str:
    return f"{runner.run(count_open(claims))} claims are open"


async def on_request(claims: list[str]) -> str:
    return report(claims)


print(report(["open", "settled"]))
#> 1 claims are open
print(asyncio.run(on_request(["open", "settled", "open"])))
