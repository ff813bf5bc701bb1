import asyncio

from crewai import Agent, BaseLLM, Crew, Task

metered = []


class MeteredModel(BaseLLM):
    def call(self, messages, *args, **kwargs):
        metered.append(len(messages))
        return "approved"


adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
    llm=MeteredModel(model="local"),
)
decide = Task(
    description="Decide claim 1",
    expected_output="approved or rejected",
    agent=adjuster,
)
crew = Crew(agents=[adjuster], tasks=[decide])

result = asyncio.run(crew.akickoff())
assert metered, f"the model said {result.raw!r}, and acall() was never awaited"
