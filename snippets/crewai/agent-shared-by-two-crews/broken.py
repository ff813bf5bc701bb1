import asyncio

from crewai import Agent, Crew, Task

adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
    llm="gpt-4o-mini",
)


async def handle(claim: int) -> str:
    decide = Task(
        description=f"Decide claim {claim}",
        expected_output="approved or rejected",
        agent=adjuster,
    )
    result = await Crew(agents=[adjuster], tasks=[decide]).akickoff()
    return result.raw


async def main():
    print(await asyncio.gather(handle(1), handle(2)))


asyncio.run(main())
