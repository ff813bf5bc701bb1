from langgraph.graph import START, MessagesState, StateGraph
from langgraph.store.memory import InMemoryStore


def reply(state: MessagesState):
    return {"messages": [("ai", f"{len(state['messages'])} so far")]}


builder = StateGraph(MessagesState).add_node("reply", reply).add_edge(START, "reply")
graph = builder.compile(checkpointer=InMemoryStore())
config = {"configurable": {"thread_id": "customer-1"}}
graph.invoke({"messages": [("user", "Hi")]}, config)
result = graph.invoke({"messages": [("user", "Where is my order?")]}, config)
print(result["messages"][-1].content)
