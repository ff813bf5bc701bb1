from langgraph.graph import START, MessagesState, StateGraph


def reply(state: MessagesState):
    return {"messages": [("ai", "It arrives tomorrow.")]}


graph = StateGraph(MessagesState).add_node(reply).add_edge(START, "reply").compile()
rows = [
    {"sender": "customer", "text": "Where is my order?"},
    {"sender": "agent", "text": "Which order?"},
    {"sender": "customer", "text": "4711"},
]
result = graph.invoke({"messages": rows})
print([message.type for message in result["messages"]])
