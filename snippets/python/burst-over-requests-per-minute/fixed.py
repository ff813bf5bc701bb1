import asyncio

from openai import AsyncOpenAI

client = AsyncOpenAI(max_retries=8)


async def classify(ticket: str) -> str:
    reply = await client.chat.completions.create(
        model="gpt-4o-mini", messages=[{"role": "user", "content": ticket}]
    )
    return reply.choices[0].message.content


async def main() -> None:
    tickets = [f"Where is order {number}?" for number in range(8)]
    # one after another, each as often as the service asks to wait
    queues = [await classify(ticket) for ticket in tickets]
    print(len(queues))
    #> 8


asyncio.run(main())
