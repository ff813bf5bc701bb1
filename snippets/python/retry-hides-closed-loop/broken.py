import asyncio

import openai

client = openai.AsyncOpenAI()


async def ask(question: str) -> None:
    await client.chat.completions.create(
        model="gpt-4o-mini", messages=[{"role": "user", "content": question}]
    )


async def job(size: int) -> str:
    asked = [ask(f"Where is order {n}?") for n in range(size)]
    results = await asyncio.gather(*asked, return_exceptions=True)
    return "failed" if any(results) else "ok"


outcomes = [asyncio.run(job(size)) for size in (1, 1, 1, 20, 1, 1)]
assert "failed" not in outcomes, f"six jobs with one client: {', '.join(outcomes)}"
