from crewai import LLM, Agent, Crew, Task

clerk = Agent(
    role="Clerk",
    goal="Sort claims",
    backstory="Patient",
    llm=LLM(model="o3", temperature=1),
)
sort = Task(
    description="Is claim 7 a motor or a home claim?",
    expected_output="One sentence",
    agent=clerk,
)
print(Crew(agents=[clerk], tasks=[sort]).kickoff())
#> A motor claim.
