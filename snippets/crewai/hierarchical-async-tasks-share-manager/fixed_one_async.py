from crewai import Agent, Crew, Process, Task

adjuster = Agent(role="Claims adjuster", goal="Decide claims", backstory="Fair")
surveyor = Agent(role="Surveyor", goal="Assess damage", backstory="Has seen hail")
summary = Task(
    description="Summarise the claim",
    expected_output="a sentence",
)
policy = Task(
    description="Check the policy",
    expected_output="a sentence",
)
damage = Task(
    description="Check the damage",
    expected_output="a sentence",
    async_execution=True,
)
decide = Task(
    description="Decide the claim",
    expected_output="approved or rejected",
    context=[policy, damage],
)
crew = Crew(
    agents=[adjuster, surveyor],
    tasks=[summary, policy, damage, decide],
    process=Process.hierarchical,
    manager_llm="gpt-4o-mini",
)

result = crew.kickoff()
print([output.raw for output in result.tasks_output])
#> ['approved', 'approved', 'approved', 'approved']
