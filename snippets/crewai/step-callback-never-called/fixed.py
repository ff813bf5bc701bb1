import asyncio

from crewai import Agent, Crew, Task

audit = []


async def record(output):
    audit.append(output)


adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
    llm="gpt-4o-mini",
)
decide = Task(
    description="Decide claim 1",
    expected_output="approved or rejected",
    agent=adjuster,
)
crew = Crew(agents=[adjuster], tasks=[decide], task_callback=record)

result = asyncio.run(crew.akickoff())
assert audit, f"{result.raw}, and the step callback was never called"
