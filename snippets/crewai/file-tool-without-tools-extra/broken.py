from pathlib import Path

from crewai import Agent
from crewai_tools import FileReadTool

Path("claim-7.txt").write_text("Windscreen broken by a stone.")
clerk = Agent(
    role="Clerk",
    goal="Sort claims",
    backstory="Patient",
    llm="openai/gpt-4o-mini",
    tools=[FileReadTool()],
)
print(clerk.kickoff("What happened? Read claim-7.txt").raw)
