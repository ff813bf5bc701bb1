import asyncio

import openai

client = openai.AsyncOpenAI()


async def ask(question: str) -> str:
    reply = await client.chat.completions.create(
        model="gpt-4o-mini", messages=[{"role": "user", "content": question}]
    )
    return reply.choices[0].message.content


print(asyncio.run(ask("Where is my order?")))
#> Hello from the model.
print(asyncio.run(ask("And my invoice?")))
