from langgraph.checkpoint.sqlite import SqliteSaver
from langgraph.graph import START, MessagesState, StateGraph


def reply(state: MessagesState):
    return {"messages": [("ai", f"{len(state['messages'])} so far")]}


builder = StateGraph(MessagesState).add_node("reply", reply).add_edge(START, "reply")
config = {"configurable": {"thread_id": "customer-1"}}

memory = SqliteSaver.from_conn_string(":memory:")
graph = builder.compile(checkpointer=memory)
result = graph.invoke({"messages": [("user", "Hi")]}, config)
print(result["messages"][-1].content)
