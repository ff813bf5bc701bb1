import asyncio

from crewai import Agent, Crew, Task
from crewai.tools import tool

ledger = asyncio.Lock()
loops = []


@tool("Write ledger")
async def write_ledger() -> str:
    """Writes the decision into the ledger."""
    loops.append(asyncio.get_running_loop())
    async with ledger:
        return "written"


adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Records every decision",
    llm="gpt-4o-mini",
    tools=[write_ledger],
)
decide = Task(
    description="Decide claim 1",
    expected_output="approved or rejected",
    agent=adjuster,
)
crew = Crew(agents=[adjuster], tasks=[decide])


async def main():
    async with ledger:
        run = asyncio.create_task(crew.akickoff())
        while not loops:
            await asyncio.sleep(0.1)
        await asyncio.sleep(0.1)
    finished, _ = await asyncio.wait([run], timeout=0.3)
    loops[0].call_soon_threadsafe(list)  # wakes the tool, so that this program can end
    assert finished, "the lock is free, and the tool still waits for it"


asyncio.run(main())
