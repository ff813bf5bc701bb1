import asyncio
import time

from crewai.flow.flow import Flow, start

reading = peak = 0


def read_policy():
    global reading, peak
    reading += 1
    peak = max(peak, reading)
    time.sleep(0.2)  # requests.get(...) and sync database drivers block alike
    reading -= 1


class Triage(Flow):
    @start()
    async def load(self):
        read_policy()


async def main():
    await asyncio.gather(*[Triage().kickoff_async() for claim in range(3)])
    assert peak > 1, "3 flows, never more than 1 at a time"


asyncio.run(main())
