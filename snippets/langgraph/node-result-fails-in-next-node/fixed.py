from langgraph.graph import START, StateGraph
from pydantic import BaseModel


class Invoice(BaseModel):
    text: str
    amount: float = 0.0
    approved: bool = False


def read_amount(invoice: Invoice):
    amount = invoice.text.rpartition(" ")[2]
    return {"amount": float(amount.replace(",", "."))}


def approve(invoice: Invoice):
    return {"approved": invoice.amount < 100}


graph = StateGraph(Invoice).add_sequence([read_amount, approve])
graph = graph.add_edge(START, "read_amount").compile()
result = graph.invoke({"text": "Total: 12,50"})
print(result["approved"])
#> True
