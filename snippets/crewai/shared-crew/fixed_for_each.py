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


async def main():
    claims = [{"claim": 1}, {"claim": 2}, {"claim": 3}]
    results = await crew.akickoff_for_each(inputs=claims)
    print([result.tasks_output[0].description for result in results])
    #> ['Decide claim 1', 'Decide claim 2', 'Decide claim 3']


asyncio.run(main())
