import asyncio

from crewai.flow.flow import Flow, start

claims = {1: "open", 2: "settled", 3: "open"}


class Archive(Flow):
    @start()
    def drop_settled(self):
        for number, status in list(claims.items()):
            if status == "settled":
                del claims[number]
        return list(claims)


async def handle():
    return await Archive().kickoff_async()


print(asyncio.run(handle()))
#> [1, 3]
