import asyncio

from crewai.flow.flow import Flow, start


class Decision(Flow):
    @start()
    def decide(self):
        return "approved"


async def handle():
    return await Decision().kickoff_async()


print(asyncio.run(handle()))
#> approved
