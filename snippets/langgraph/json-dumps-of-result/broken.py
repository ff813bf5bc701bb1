import json

from langgraph.graph import START, MessagesState, StateGraph


def reply(state: MessagesState):
    return {"messages": [("ai", "It arrives tomorrow.")]}


builder = StateGraph(MessagesState).add_node("reply", reply).add_edge(START, "reply")
graph = builder.compile()
result = graph.invoke({"messages": [("user", "Where is my order?")]})
print(json.dumps(result))
