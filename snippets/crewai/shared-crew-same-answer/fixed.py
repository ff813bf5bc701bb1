import asyncio
import re
import time

from crewai import Agent, BaseLLM, Crew, Task


class Model(BaseLLM):
    def call(self, messages, *args, **kwargs):
        claim = re.search(r"claim \d+", messages[-1]["content"])[0]
        time.sleep(0.2)
        return f"Final Answer: {claim} is approved"


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
    result = await make_crew().kickoff_async(inputs={"claim": claim})
    return result.raw


async def main():
    answers = await asyncio.gather(handle(1), handle(2))
    assert answers[0] != answers[1], "two callers, two claims, one and the same answer"


asyncio.run(main())
