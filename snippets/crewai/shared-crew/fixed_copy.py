import asyncio

from crewai import Agent, Crew, Task


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


crew = make_crew()


async def handle(claim: int) -> str:
    result = await crew.copy().akickoff(inputs={"claim": claim})
    return result.tasks_output[0].description


async def main():
    print(await asyncio.gather(handle(1), handle(2), handle(3)))
    #> ['Decide claim 1', 'Decide claim 2', 'Decide claim 3']


asyncio.run(main())
