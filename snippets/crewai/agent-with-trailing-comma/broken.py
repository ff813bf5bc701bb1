from crewai import Agent, Crew, Task

adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
    llm="gpt-4o-mini",
),
decide = Task(
    description="Decide claim {claim}",
    expected_output="approved or rejected",
    agent=adjuster,
)
crew = Crew(agents=[adjuster], tasks=[decide])
print(crew.agents[0].role)
