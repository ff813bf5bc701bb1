from typing import TypedDict

from langgraph.graph import START, StateGraph


class Ticket(TypedDict):
    text: str
    queue: str


class Triage:
    def __init__(self, words: dict[str, str]):
        self.words = words

    def __call__(self, ticket: Ticket):
        found = (self.words[w] for w in self.words if w in ticket["text"])
        return {"queue": next(found, "general")}


triage = Triage({"invoice": "billing", "parcel": "shipping"})
builder = StateGraph(Ticket)
builder.add_node("triage", triage)
builder.add_edge(START, "triage")
graph = builder.compile()
print(graph.invoke({"text": "Where is my invoice?"})["queue"])
#> billing
