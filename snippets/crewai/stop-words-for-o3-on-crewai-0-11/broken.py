from crewai import Agent, Crew, Task
from langchain_openai import ChatOpenAI

clerk = Agent(
    role="Clerk",
    goal="Sort claims",
    backstory="Patient",
    llm=ChatOpenAI(model="o3", temperature=1),
)
sort = Task(
    description="Is claim 7 a motor or a home claim?",
    expected_output="One sentence",
    agent=clerk,
)
print(Crew(agents=[clerk], tasks=[sort]).kickoff())
