from typing import TypedDict

from langgraph.graph import START, StateGraph


class Ticket(TypedDict):
    text: str
    summary: str
    urgent: bool


def summarise(state: Ticket):
    return {"summary": state["text"][:11]}


def rate(state: Ticket):
    return {"urgent": "down" in state["text"]}


builder = StateGraph(Ticket)
builder.add_node(summarise)
builder.add_node(rate)
builder.add_edge(START, "summarise")
builder.add_edge(START, "rate")
graph = builder.compile()
result = graph.invoke({"text": "Shop is down since noon"})
print(result["summary"], result["urgent"])
#> Shop is dow True
