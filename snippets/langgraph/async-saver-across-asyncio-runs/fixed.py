import asyncio
from typing import TypedDict

from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver
from langgraph.graph import START, StateGraph


class Ticket(TypedDict):
    text: str
    queue: str


async def triage(ticket: Ticket):
    return {"queue": "billing" if "invoice" in ticket["text"] else "general"}


builder = StateGraph(Ticket).add_node(triage).add_edge(START, "triage")


async def triage_all(graph, texts: list[str]) -> list[str]:
    runs = [
        graph.ainvoke({"text": text}, {"configurable": {"thread_id": text}})
        for text in texts
    ]
    return [ticket["queue"] for ticket in await asyncio.gather(*runs)]


async def main() -> None:
    async with AsyncSqliteSaver.from_conn_string("checkpoints.db") as saver:
        graph = builder.compile(checkpointer=saver)
        print(await triage_all(graph, ["invoice 1", "parcel 2", "invoice 3"]))
        #> ['billing', 'general', 'billing']
        print(await triage_all(graph, ["invoice 4", "parcel 5", "invoice 6"]))
        #> ['billing', 'general', 'billing']


asyncio.run(main())
