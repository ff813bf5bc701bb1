import os

from crewai import Agent, Crew, Process, Task

adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
    llm="gpt-4o-mini",
)
decide = Task(
    description="Decide claim 7",
    expected_output="approved or rejected",
)
crew = Crew(
    agents=[adjuster],
    tasks=[decide],
    process=Process.hierarchical,
    manager_llm=os.getenv("MANAGER_MODEL") or adjuster.llm,
)

print(crew.kickoff().raw)
#> Claim 7 is approved
