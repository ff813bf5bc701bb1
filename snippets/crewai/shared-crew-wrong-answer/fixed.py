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
    steps = [
        Task(description=text, expected_output="a sentence", agent=adjuster)
        for text in ("Assess claim {claim}", "Decide claim {claim}")
    ]
    return Crew(agents=[adjuster], tasks=steps)


async def handle(claim: int) -> str:
    result = await make_crew().akickoff(inputs={"claim": claim})
    return result.raw


async def main():
    calls = handle(1), handle(2)
    answers = await asyncio.gather(*calls, return_exceptions=True)
    assert answers[0] == "claim 1 is approved", f"claim 1 was told: {answers[0]}"
    assert answers[1] == "claim 2 is approved", f"claim 2 was told: {answers[1]}"


asyncio.run(main())
