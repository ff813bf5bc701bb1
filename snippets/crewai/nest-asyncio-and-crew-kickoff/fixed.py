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


async def main():
    result = await make_crew().kickoff_async(inputs={"claim": 1})
    print(result.raw)
    #> approved


asyncio.run(main())
