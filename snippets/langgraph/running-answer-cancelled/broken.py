import asyncio
from typing import TypedDict

from langgraph.graph import START, StateGraph


class Question(TypedDict):
    text: str
    answer: str


async def search(question: Question):
    await asyncio.sleep(10)
    return {"answer": "in stock"}


graph = StateGraph(Question).add_node(search).add_edge(START, "search").compile()


async def answer(text: str):
    async for update in graph.astream({"text": text}):
        print(update)


async def main():
    running = asyncio.create_task(answer("Is the red one in stock?"))
    await asyncio.sleep(0.1)
    # the customer asks something else meanwhile
    running.cancel()
    await running
    print("ready for the next question")


asyncio.run(main())
