from crewai import Agent, Task

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

print(decide.execute_sync(agent=adjuster).raw)
#> Claim 7 is approved
