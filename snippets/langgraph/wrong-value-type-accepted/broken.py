from langgraph.graph import START, StateGraph
from pydantic import BaseModel


class Invoice(BaseModel):
    number: str
    amount: float = 0.0


def read(state: Invoice):
    return {"amount": "12.50"}


graph = StateGraph(Invoice).add_node("read", read).add_edge(START, "read").compile()
amount = graph.invoke({"number": "2025-17"})["amount"]
assert isinstance(amount, float), f"amount is declared float and holds {amount!r}"
