import asyncio
import time

from crewai.flow.flow import Flow, start


class Decision(Flow):
    @start()
    def ask_the_model(self):
        time.sleep(0.1)
        return "approved"


finished = []


async def decide():
    finished.append(Decision().kickoff())


async def health_check():
    finished.append("healthy")


async def main():
    await asyncio.gather(decide(), health_check())
    assert finished[0] == "healthy", "the health check had to wait for the whole flow"


asyncio.run(main())
