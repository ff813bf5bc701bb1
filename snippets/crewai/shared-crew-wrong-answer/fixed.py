import asyncio
import re

from crewai import Agent, BaseLLM, Crew, Task


class Model(BaseLLM):
    def call(self, messages, *args, **kwargs):
        claim = re.search(r"claim \d+", messages[-1]["content"])[0]
        return f"{claim} is approved"


def make_crew() -> Crew:
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
    return Crew(agents=[adjuster], tasks=[decide])


async def handle(claim: int) -> str:
    result = await make_crew().akickoff(inputs={"claim": claim})
    return result.raw


async def main():
    first, second = await asyncio.gather(handle(1), handle(2), return_exceptions=True)
    assert first == "claim 1 is approved", f"who asked for claim 1 was told: {first}"
    assert second == "claim 2 is approved"


asyncio.run(main())
