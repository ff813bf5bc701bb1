import asyncio
import os

import httpx
from crewai import Agent, Crew, Task
from crewai.tools import tool

options = {
    "base_url": os.environ["OPENAI_BASE_URL"],
    "headers": {"Authorization": f"Bearer {os.environ['OPENAI_API_KEY']}"},
}


async def embed(text: str) -> list[float]:
    body = {"model": "text-embedding-3-small", "input": text}
    async with httpx.AsyncClient(**options) as client:
        response = await client.post("/embeddings", json=body)
    return response.json()["data"][0]["embedding"]


@tool("Find similar claims")
async def find_similar_claims(text: str) -> str:
    """Finds claims with a similar text."""
    vector = await embed(text)
    return f"similar claims along {len(vector)} dimensions"


adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Compares before deciding",
    llm="gpt-4o-mini",
    tools=[find_similar_claims],
)
decide = Task(
    description="Decide claim 1",
    expected_output="approved or rejected",
    agent=adjuster,
)
crew = Crew(agents=[adjuster], tasks=[decide])


async def main():
    await embed("warm up")
    result = await crew.akickoff()
    failures = [each.failure.message for each in result.tasks_output[0].tool_failures]
    assert not failures, f"{result.raw}, although the tool failed: {failures[0]}"


asyncio.run(main())
