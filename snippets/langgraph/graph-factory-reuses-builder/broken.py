from typing import TypedDict

from langgraph.graph import START, StateGraph


class Ticket(TypedDict):
    text: str
    reply: str


builder = StateGraph(Ticket)


def make_graph(customer: str):
    def respond(ticket: Ticket):
        return {"reply": f"{customer}, your order is on its way."}

    builder.add_node("respond", respond)
    builder.add_edge(START, "respond")
    return builder.compile()


def handle(customer: str, text: str) -> str:
    return make_graph(customer).invoke({"text": text})["reply"]


print(handle("Ada", "Where is my order?"))
print(handle("Bob", "And mine?"))
