import asyncio
from typing import TypedDict

from langgraph.config import get_store
from langgraph.graph import START, StateGraph
from langgraph.store.memory import InMemoryStore

store = InMemoryStore()
store.put(("customers",), "17", {"name": "Ada"})


class Ticket(TypedDict):
    customer: str
    greeting: str


def name_of(customer: str) -> str:
    return get_store().get(("customers",), customer).value["name"]


async def greet(ticket: Ticket):
    name = await asyncio.to_thread(name_of, ticket["customer"])
    return {"greeting": f"Hello {name}"}


builder = StateGraph(Ticket).add_node(greet).add_edge(START, "greet")
graph = builder.compile(store=store)
result = asyncio.run(graph.ainvoke({"customer": "17"}))
print(result["greeting"])
#> Hello Ada
