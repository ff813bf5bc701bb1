import asyncio

from crewai import Agent, BaseLLM, Crew, Task


class Model(BaseLLM):
    def call(self, messages, *args, **kwargs):
        return "Final Answer: approved"


adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
    llm=Model(model="local"),
)
decide = Task(
    description="Decide claim {claim}",
    expected_output="approved or rejected",
    agent=adjuster,
)
crew = Crew(agents=[adjuster], tasks=[decide])

result = asyncio.run(crew.kickoff_async(inputs={"claim": 1}))
print(result.raw)
#> approved
