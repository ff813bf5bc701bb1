from crewai import Agent
from crewai.tools import tool


@tool("search_prices")
def search_prices(query: str) -> str:
    """Searches the price list."""
    return {"windscreen": "480 euros"}[query]


scout = Agent(
    role="Scout",
    goal="Find prices",
    backstory="Knows every shop",
    llm="openai/gpt-4o-mini",
    tools=[search_prices],
)
print(scout.kickoff("What does a windscreen cost?").raw)
#> 480 euros.
