# %%
import asyncio

from crewai import Agent, Crew, Task

adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
    llm="gpt-4o-mini",
)
decide = Task(
    description="Decide claim {claim}",
    expected_output="approved or rejected",
    agent=adjuster,
)
crew = Crew(agents=[adjuster], tasks=[decide])

# %%
loop = asyncio.get_event_loop()
result = loop.run_until_complete(crew.kickoff_async(inputs={"claim": 1}))
print(result.raw)
