import asyncio

from crewai.flow.flow import Flow, start

claims = {1: "open", 2: "settled", 3: "open"}


class Archive(Flow):
    @start()
    def drop_settled(self):
        for number, status in claims.items():
            if status == "settled":
                del claims[number]
        return list(claims)


async def handle():
    return Archive().kickoff()


print(asyncio.run(handle()))
