from crewai import Agent, Crew, Task

adjuster = Agent(role="Claims adjuster", goal="Decide claims", backstory="Fair")
surveyor = Agent(role="Surveyor", goal="Assess damage", backstory="Has seen hail")
summary = Task(
    description="Summarise the claim",
    expected_output="a sentence",
    agent=adjuster,
)
policy = Task(
    description="Check the policy",
    expected_output="a sentence",
    agent=adjuster,
    async_execution=True,
)
damage = Task(
    description="Check the damage",
    expected_output="a sentence",
    agent=surveyor,
    async_execution=True,
)
decide = Task(
    description="Decide the claim",
    expected_output="approved or rejected",
    agent=adjuster,
    context=[policy, damage],
)
crew = Crew(agents=[adjuster, surveyor], tasks=[summary, policy, damage, decide])

result = crew.kickoff()
print([output.raw for output in result.tasks_output])
#> ['approved', 'approved', 'approved', 'approved']
