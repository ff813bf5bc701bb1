from dataclasses import dataclass
from typing import TypedDict

from langgraph.graph import START, StateGraph
from langgraph.runtime import Runtime


@dataclass
class Customer:
    name: str


class Ticket(TypedDict):
    text: str
    reply: str


def reply(ticket: Ticket, runtime: Runtime[Customer]):
    return {"reply": f"{runtime.context.name}, your order is on its way."}


builder = StateGraph(Ticket, context_schema=Customer)
graph = builder.add_node(reply).add_edge(START, "reply").compile()
result = graph.invoke({"text": "Where is it?"}, context=Customer("Ada"))
print(result["reply"])
#> Ada, your order is on its way.
