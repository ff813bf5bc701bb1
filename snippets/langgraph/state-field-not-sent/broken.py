from langgraph.graph import START, StateGraph
from pydantic import BaseModel


class Claim(BaseModel):
    number: str
    customer: str
    summary: str = ""


def summarise(claim: Claim):
    return {"summary": f"{claim.customer}: claim {claim.number}"}


builder = StateGraph(Claim).add_node(summarise).add_edge(START, "summarise")
graph = builder.compile()
result = graph.invoke({"number": "17"})
print(result["summary"])
