from langchain_core.messages import AIMessage
from langgraph.graph import START, MessagesState, StateGraph


def reply(state: MessagesState):
    return {"messages": [AIMessage("It arrives tomorrow.")]}


builder = StateGraph(MessagesState).add_node("reply", reply).add_edge(START, "reply")
graph = builder.compile()
result = graph.invoke({"messages": [("user", "Where is my order?")]})
print(result["messages"][-1].content)
#> It arrives tomorrow.
