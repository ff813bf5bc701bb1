from crewai import Agent, Crew, Process, Task

adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
    llm="gpt-4o-mini",
)
head = Agent(
    role="Head of claims",
    goal="Hand each claim to the right person",
    backstory="Has led the department for years",
    llm="gpt-4o-mini",
)
decide = Task(
    description="Decide claim 7",
    expected_output="approved or rejected",
)
# the manager stands beside the agents, not among them
crew = Crew(
    agents=[adjuster],
    tasks=[decide],
    process=Process.hierarchical,
    manager_agent=head,
)

print(crew.kickoff().raw)
#> Claim 7 is approved
