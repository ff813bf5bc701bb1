from crewai import Agent, BaseLLM, Crew, Task


class HouseModel(BaseLLM):
    def call(self, messages, *args, **kwargs):
        answer = {"text": "approved", "tokens": 3}
        return answer["text"]


adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
    llm=HouseModel(model="local"),
)
decide = Task(
    description="Decide claim 7",
    expected_output="approved or rejected",
    agent=adjuster,
)

print(Crew(agents=[adjuster], tasks=[decide]).kickoff().raw)
#> approved
