from crewai import Agent, Crew, Task

writer = Agent(
    role="Letter writer",
    goal="Write letters to customers",
    backstory="Writes plainly",
    llm="gpt-4o-mini",
)
letter = Task(
    description="Write a letter about claim {claim}. Begin it with: Dear {name}",
    expected_output="a template that keeps its {name}",
    agent=writer,
)
crew = Crew(agents=[writer], tasks=[letter])

result = crew.kickoff(inputs={"claim": 7, "name": "{name}"})
print(result.tasks_output[0].description)
#> Write a letter about claim 7. Begin it with: Dear {name}
