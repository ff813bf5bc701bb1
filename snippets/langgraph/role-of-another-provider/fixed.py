from langgraph.graph import START, MessagesState, StateGraph


def reply(state: MessagesState):
    return {"messages": [("ai", "It arrives tomorrow.")]}


graph = StateGraph(MessagesState).add_node(reply).add_edge(START, "reply").compile()
history = [
    {"role": "user", "content": "Where is my order?"},
    {"role": "assistant", "content": "Which order?"},
    {"role": "user", "content": "4711"},
]
result = graph.invoke({"messages": history})
print([message.type for message in result["messages"]])
#> ['human', 'ai', 'human', 'ai']
