import asyncio

from crewai.flow.flow import Flow, start


class Decision(Flow):
    @start()
    def decide(self):
        return "approved"


async def handle():
    return Decision().kickoff()


print(asyncio.run(handle()))
