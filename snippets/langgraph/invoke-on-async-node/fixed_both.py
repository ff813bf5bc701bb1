import asyncio
from typing import TypedDict

from langchain_core.runnables import RunnableLambda
from langgraph.graph import START, StateGraph


class Ticket(TypedDict):
    text: str
    queue: str


def triage(ticket: Ticket):
    return {"queue": "billing" if "invoice" in ticket["text"] else "general"}


async def atriage(ticket: Ticket):
    return triage(ticket)


node = RunnableLambda(triage, afunc=atriage)
graph = StateGraph(Ticket).add_node("triage", node).add_edge(START, "triage").compile()
ticket = {"text": "Where is my invoice?"}
print(graph.invoke(ticket)["queue"], asyncio.run(graph.ainvoke(ticket))["queue"])
#> billing billing
print(list(graph.stream(ticket)), graph.batch([ticket])[0]["queue"])
#> [{'triage': {'queue': 'billing'}}] billing
