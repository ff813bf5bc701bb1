from langchain_core.messages import AIMessage
from langgraph.graph import START, MessagesState, StateGraph


def reply(state: MessagesState):
    return [AIMessage("It arrives tomorrow.")]


builder = StateGraph(MessagesState).add_node("reply", reply).add_edge(START, "reply")
graph = builder.compile()
graph.invoke({"messages": [("user", "Where is my order?")]})
