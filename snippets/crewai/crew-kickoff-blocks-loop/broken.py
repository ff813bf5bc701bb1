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
    description="Decide the claim",
    expected_output="approved or rejected",
    agent=adjuster,
)
crew = Crew(agents=[adjuster], tasks=[decide])
finished = []


async def handle():
    finished.append(crew.kickoff().raw)


async def health_check():
    finished.append("healthy")


async def main():
    await asyncio.gather(handle(), health_check())
    assert finished[0] == "healthy", "the health check had to wait for the whole crew"


asyncio.run(main())
