import asyncio

from crewai import Agent, Task


async def load_backstory() -> str:
    return "Knows every policy"


async def make_adjuster() -> Agent:
    return Agent(
        role="Claims adjuster",
        goal="Decide claims",
        backstory=await load_backstory(),
        llm="gpt-4o-mini",
    )


async def main():
    decide = Task(
        description="Decide claim {claim}",
        expected_output="approved or rejected",
        agent=make_adjuster(),
    )
    print(decide.agent.backstory)


asyncio.run(main())
