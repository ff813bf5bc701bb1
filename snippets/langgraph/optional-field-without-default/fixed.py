from langgraph.graph import START, StateGraph
from pydantic import BaseModel


class Ticket(BaseModel):
    text: str
    queue: str | None = None


def triage(ticket: Ticket):
    return {"queue": "billing" if "invoice" in ticket.text else "general"}


graph = StateGraph(Ticket).add_node(triage).add_edge(START, "triage").compile()
result = graph.invoke({"text": "Where is my invoice?"})
print(result["queue"])
#> billing
