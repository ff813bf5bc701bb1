from crewai import Agent, Crew, Task
from pydantic import BaseModel


class Decision(BaseModel):
    claim: int
    approved: bool


adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
    llm="gpt-4o-mini",
)
decide = Task(
    description="Decide claim 7",
    expected_output="the decision",
    agent=adjuster,
    output_pydantic=Decision,
)

print(Crew(agents=[adjuster], tasks=[decide]).kickoff().pydantic)
