import asyncio

from crewai import Agent, BaseLLM, Crew, Task


class Model(BaseLLM):
    def call(self, messages, *args, **kwargs):
        print("the model was called")
        #> the model was called
        return "Final Answer: approved"


adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
    llm=Model(model="local"),
)
decide = Task(
    description="Decide the claim",
    expected_output="approved or rejected",
    agent=adjuster,
)
crew = Crew(agents=[adjuster], tasks=[decide])


async def main():
    result = asyncio.run(crew.kickoff())
    assert result.raw == "approved"


asyncio.run(main())
