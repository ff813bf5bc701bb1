from crewai import Agent, Crew, Task

adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
)
decide = Task(
    description="Decide claim 7",
    expected_output="approved or rejected",
    agent=adjuster,
)

crew = Crew(agents=[adjuster], tasks=[decide])
print(crew.kickoff().raw)
