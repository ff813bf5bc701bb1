import asyncio
import threading
import time

from crewai import Agent, Crew, Task
from crewai.flow.flow import Flow, start
from crewai.tools import tool

threads = []


@tool("Read policy")
def read_policy() -> str:
    """Reads the policy of the claim."""
    threads.append(threading.current_thread())
    time.sleep(0.2)  # requests.get(...) and sync database drivers block alike
    return "theft is covered"


adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
    llm="gpt-4o-mini",
    tools=[read_policy],
)
decide = Task(
    description="Decide the claim",
    expected_output="approved or rejected",
    agent=adjuster,
)
crew = Crew(agents=[adjuster], tasks=[decide])


class Triage(Flow):
    @start()
    async def load(self):
        await crew.akickoff()


asyncio.run(Triage().kickoff_async())
assert threads, "the tool was not called"
assert threading.main_thread() not in threads, "the tool ran in the loop's thread"
