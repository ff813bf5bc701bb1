import asyncio

from crewai import Agent, Crew, Task


def make_adjuster() -> Agent:
    return Agent(
        role="Claims adjuster",
        goal="Decide claims",
        backstory="Knows every policy",
        llm="gpt-4o-mini",
    )


async def handle(claim: int) -> str:
    adjuster = make_adjuster()
    decide = Task(
        description=f"Decide claim {claim}",
        expected_output="approved or rejected",
        agent=adjuster,
    )
    result = await Crew(agents=[adjuster], tasks=[decide]).akickoff()
    return result.raw


async def main():
    print(await asyncio.gather(handle(1), handle(2)))
    #> ['approved', 'approved']


asyncio.run(main())
