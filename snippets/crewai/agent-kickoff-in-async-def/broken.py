import asyncio

from crewai import Agent


async def main():
    adjuster = Agent(
        role="Claims adjuster",
        goal="Decide claims",
        backstory="Knows every policy",
        llm="gpt-4o-mini",
    )
    result = adjuster.kickoff("Decide claim 7")
    print(result.raw)


asyncio.run(main())
