from crewai import Agent, Crew, Task

clerk = Agent(
    role="Clerk",
    goal="Sort claims",
    backstory="Patient",
    llm="openai/gpt-4o-mini",
)
sort = Task(
    description="Is this a motor or a home claim: {claim}",
    expected_output="motor or home",
    agent=clerk,
)
crew = Crew(agents=[clerk], tasks=[sort])
print(crew.kickoff(inputs={"claim": "broken windscreen"}).raw)
#> motor
