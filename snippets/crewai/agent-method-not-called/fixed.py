from crewai import Agent, Task


def adjuster() -> Agent:
    return Agent(
        role="Claims adjuster",
        goal="Decide claims",
        backstory="Knows every policy",
        llm="gpt-4o-mini",
    )


decide = Task(
    description="Decide claim {claim}",
    expected_output="approved or rejected",
    agent=adjuster(),
)
print(decide.agent.role)
#> Claims adjuster
