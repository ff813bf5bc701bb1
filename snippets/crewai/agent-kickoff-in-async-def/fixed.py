import asyncio

from crewai import Agent


async def main():
    adjuster = Agent(
        role="Claims adjuster",
        goal="Decide claims",
        backstory="Knows every policy",
        llm="gpt-4o-mini",
    )
    result = await adjuster.kickoff_async("Decide claim 7")
    print(result.raw)
    #> approved


asyncio.run(main())
