from crewai import Agent, Task

adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
    llm="gpt-4o-mini",
)
decide = Task(
    description="Decide claim {claim}",
    expected_output="approved or rejected, with one sentence why",
    agent=adjuster,
)
print(decide.expected_output)
#> approved or rejected, with one sentence why
