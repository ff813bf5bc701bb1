from crewai import Agent, BaseLLM, Crew, Task
from openai import OpenAI
from pydantic import BaseModel

client = OpenAI()


class Decision(BaseModel):
    claim: int
    approved: bool


class HouseModel(BaseLLM):
    def call(self, messages, *args, **kwargs):
        answer = client.chat.completions.create(
            model=self.model,
            messages=messages,
        )
        return answer.choices[0].message.content

    def supports_function_calling(self) -> bool:
        return False


adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
    llm=HouseModel(model="gpt-4o-mini"),
)
decide = Task(
    description="Decide claim 7",
    expected_output="the decision",
    agent=adjuster,
    output_pydantic=Decision,
)

print(Crew(agents=[adjuster], tasks=[decide]).kickoff().pydantic)
