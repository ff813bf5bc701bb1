from crewai import Agent, Crew, Task

adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
    llm="gpt-4o-mini",
)
decide = Task(
    description="Decide claim {claim} of {customer}",
    expected_output="approved or rejected",
    agent=adjuster,
)
crew = Crew(agents=[adjuster], tasks=[decide])

result = crew.kickoff(inputs={"claim": 7, "customer": "Ada"})
print(result.tasks_output[0].description)
#> Decide claim 7 of Ada
