from typing import TypedDict

from langgraph.graph import START, StateGraph


class Ticket(TypedDict):
    text: str
    summary: str


def summarise(state: Ticket):
    return {"sumary": state["text"].partition(".")[0]}


graph = StateGraph(Ticket).add_node(summarise).add_edge(START, "summarise").compile()
result = graph.invoke({"text": "Shop is down. Please help."})
assert "summary" in result, f"the result has only {list(result)}"
