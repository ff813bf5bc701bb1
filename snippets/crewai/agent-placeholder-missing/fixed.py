from crewai import Agent, Crew, Task

adjuster = Agent(
    role="{line} claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
    llm="gpt-4o-mini",
)
decide = Task(
    description="Decide claim {claim}",
    expected_output="approved or rejected",
    agent=adjuster,
)
crew = Crew(agents=[adjuster], tasks=[decide])

result = crew.kickoff(inputs={"claim": 7, "line": "Motor"})
print(result.tasks_output[0].agent)
#> Motor claims adjuster
