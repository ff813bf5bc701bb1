import asyncio

from openai import AsyncOpenAI


async def ask(question: str) -> str:
    async with AsyncOpenAI() as client:
        reply = await client.chat.completions.create(
            model="gpt-4o-mini", messages=[{"role": "user", "content": question}]
        )
    return reply.choices[0].message.content


def ask_sync(question: str) -> str:
    return asyncio.run(ask(question))


async def on_message(question: str) -> str:
    return await ask(question)


print(ask_sync("Where is my order?"))
#> Your order is on its way.
print(asyncio.run(on_message("Where is my order?")))
#> Your order is on its way.
