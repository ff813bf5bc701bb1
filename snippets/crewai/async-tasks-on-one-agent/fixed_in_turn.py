from crewai import Agent, Crew, Task

adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
    llm="gpt-4o-mini",
)
policy = Task(
    description="Check the policy",
    expected_output="a sentence",
    agent=adjuster,
)
damage = Task(
    description="Check the damage",
    expected_output="a sentence",
    agent=adjuster,
)
decide = Task(
    description="Decide the claim",
    expected_output="approved or rejected",
    agent=adjuster,
    context=[policy, damage],
)
crew = Crew(agents=[adjuster], tasks=[policy, damage, decide])

result = crew.kickoff()
print([output.raw for output in result.tasks_output])
#> ['approved', 'approved', 'approved']
