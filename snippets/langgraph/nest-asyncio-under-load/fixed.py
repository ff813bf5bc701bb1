import asyncio
from typing import TypedDict

from langgraph.graph import START, StateGraph


class Ticket(TypedDict):
    text: str
    queue: str


async def triage(ticket: Ticket):
    await asyncio.sleep(0.01)
    return {"queue": "billing" if "invoice" in ticket["text"] else "general"}


graph = StateGraph(Ticket).add_node(triage).add_edge(START, "triage").compile()


async def on_message(text: str) -> str:
    return (await graph.ainvoke({"text": text}))["queue"]


async def on_messages(count: int) -> list[str]:
    return await asyncio.gather(*(on_message(f"invoice {n}") for n in range(count)))


print(len(asyncio.run(on_messages(20))))
#> 20
print(len(asyncio.run(on_messages(200))))
#> 200
