import asyncio
import os
import threading
from concurrent.futures import ThreadPoolExecutor

from crewai import Agent, BaseLLM, Crew, Task

threads = min(32, (os.cpu_count() or 1) + 4)  # of asyncio's own pool
callers = threads + 2
waiting, peak, everyone = [], [], threading.Event()


class SlowModel(BaseLLM):
    def call(self, messages, *args, **kwargs):
        waiting.append(self)
        peak.append(len(waiting))
        if len(waiting) == callers:
            everyone.set()
        everyone.wait(2)
        everyone.set()
        waiting.pop()
        return "approved"


def make_crew() -> Crew:
    adjuster = Agent(
        role="Claims adjuster",
        goal="Decide claims",
        backstory="Knows every policy",
        llm=SlowModel(model="local"),
    )
    decide = Task(
        description="Decide the claim",
        expected_output="approved or rejected",
        agent=adjuster,
    )
    return Crew(agents=[adjuster], tasks=[decide])


async def main():
    pool = ThreadPoolExecutor(callers)
    asyncio.get_running_loop().set_default_executor(pool)
    await asyncio.gather(*[make_crew().akickoff() for _ in range(callers)])
    assert max(peak) == callers, "two callers waited although the model had time"


asyncio.run(main())
