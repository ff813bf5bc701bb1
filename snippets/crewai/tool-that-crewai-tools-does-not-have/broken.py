from crewai import Agent
from crewai_tools import DuckDuckGoSearchTool

scout = Agent(
    role="Scout",
    goal="Find prices",
    backstory="Knows every shop",
    llm="openai/gpt-4o-mini",
    tools=[DuckDuckGoSearchTool()],
)
print(scout.kickoff("What does a windscreen cost?").raw)
