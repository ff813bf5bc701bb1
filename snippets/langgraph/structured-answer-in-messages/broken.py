from langgraph.graph import START, MessagesState, StateGraph
from pydantic import BaseModel


class Verdict(BaseModel):
    queue: str
    urgent: bool


def triage(state: MessagesState):
    text = state["messages"][-1].text
    verdict = Verdict(queue="billing", urgent="today" in text)
    return {"messages": [verdict]}


graph = StateGraph(MessagesState).add_node(triage).add_edge(START, "triage").compile()
result = graph.invoke({"messages": [("user", "I need my invoice today")]})
print(result["messages"][-1])
