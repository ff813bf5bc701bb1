import asyncio

import openai


async def ask(question: str) -> str:
    async with openai.AsyncOpenAI() as client:
        reply = await client.chat.completions.create(
            model="gpt-4o-mini", messages=[{"role": "user", "content": question}]
        )
    return reply.choices[0].message.content


print(asyncio.run(ask("Where is my order?")))
#> Hello from the model.
print(asyncio.run(ask("And my invoice?")))
#> Hello from the model.
