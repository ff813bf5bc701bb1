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
config = {"configurable": {"thread_id": "ticket-1"}}


async def main() -> None:
    async with AsyncSqliteSaver.from_conn_string("checkpoints.db") as saver:
        graph = builder.compile(checkpointer=saver)
        result = await graph.ainvoke({"text": "Where is my invoice?"}, config)
        print(result["queue"])
        #> billing


asyncio.run(main())
