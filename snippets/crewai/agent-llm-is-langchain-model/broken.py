from crewai import Agent, Crew, Task
from langchain_openai import ChatOpenAI

adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
    llm=ChatOpenAI(model="gpt-4o-mini", temperature=0),
)
decide = Task(
    description="Decide claim 7",
    expected_output="approved or rejected",
    agent=adjuster,
)

print(Crew(agents=[adjuster], tasks=[decide]).kickoff().raw)
