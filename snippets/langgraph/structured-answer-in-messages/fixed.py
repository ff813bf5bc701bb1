from langgraph.graph import START, MessagesState, StateGraph
from pydantic import BaseModel


class Verdict(BaseModel):
    queue: str
    urgent: bool


class Ticket(MessagesState):
    verdict: Verdict


def triage(state: Ticket):
    text = state["messages"][-1].text
    verdict = Verdict(queue="billing", urgent="today" in text)
    return {"verdict": verdict}


graph = StateGraph(Ticket).add_node(triage).add_edge(START, "triage").compile()
result = graph.invoke({"messages": [("user", "I need my invoice today")]})
print(result["verdict"])
#> queue='billing' urgent=True
