from crewai import Agent, BaseLLM, Crew, Task
from pydantic import BaseModel


class HouseModel(BaseLLM):
    def call(self, messages, *args, **kwargs):
        return '{"claim": "M-7", "approved": true}'


class Decision(BaseModel):
    claim: int
    approved: bool


adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
    llm=HouseModel(model="house"),
)
decide = Task(
    description="Decide claim M-7",
    expected_output="the decision",
    agent=adjuster,
    output_pydantic=Decision,
)

print(Crew(agents=[adjuster], tasks=[decide]).kickoff().pydantic)
