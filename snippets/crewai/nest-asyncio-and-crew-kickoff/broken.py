import asyncio

import nest_asyncio
from crewai import Agent, Crew, Task

nest_asyncio.apply()


def make_crew() -> Crew:
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
    return Crew(agents=[adjuster], tasks=[decide])


async def main():
    result = make_crew().kickoff(inputs={"claim": 1})
    print(result.raw)


asyncio.run(main())
