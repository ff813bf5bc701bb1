from crewai import Agent, Crew, Process, Task

adjuster = Agent(role="Claims adjuster", goal="Decide claims", backstory="Fair")
policy = Task(
    description="Check the policy",
    expected_output="a sentence",
    agent=adjuster,
)
decide = Task(
    description="Decide the claim",
    expected_output="approved or rejected",
    agent=adjuster,
    context=[policy],
)
crew = Crew(
    agents=[adjuster],
    tasks=[policy, decide],
    process=Process.hierarchical,
    manager_agent=Agent(role="Manager", goal="Settle claims", backstory="Senior"),
)
print(crew.kickoff().raw)
#> approved
