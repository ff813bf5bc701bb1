import asyncio

from openai import AsyncOpenAI

client = AsyncOpenAI(max_retries=0)


async def classify(tickets: list[str]) -> list[str]:
    question = "Name a queue for each line:\n" + "\n".join(tickets)
    reply = await client.chat.completions.create(
        model="gpt-4o-mini", messages=[{"role": "user", "content": question}]
    )
    return reply.choices[0].message.content.split(", ")


async def main() -> None:
    tickets = [f"Where is order {number}?" for number in range(8)]
    queues = await classify(tickets)
    print(len(queues))
    #> 8


asyncio.run(main())
