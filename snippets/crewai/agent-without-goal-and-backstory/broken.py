from crewai import Agent

adjuster = Agent(role="Claims adjuster", llm="gpt-4o-mini")
print(adjuster.goal)
