import asyncio

from openai import AsyncOpenAI

client = AsyncOpenAI(max_retries=0)


async def classify(ticket: str) -> str:
    reply = await client.chat.completions.create(
        model="gpt-4o-mini", messages=[{"role": "user", "content": ticket}]
    )
    return reply.choices[0].message.content


async def main() -> None:
    tickets = [f"Where is order {number}?" for number in range(8)]
    queues = await asyncio.gather(*(classify(ticket) for ticket in tickets))
    print(len(queues))


asyncio.run(main())
