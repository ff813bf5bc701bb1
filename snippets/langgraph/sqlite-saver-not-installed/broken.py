from langgraph.checkpoint.sqlite import SqliteSaver
from langgraph.graph import START, MessagesState, StateGraph


def reply(state: MessagesState):
    return {"messages": [("ai", "It arrives tomorrow.")]}


builder = StateGraph(MessagesState).add_node("reply", reply).add_edge(START, "reply")
config = {"configurable": {"thread_id": "customer-1"}}
with SqliteSaver.from_conn_string("checkpoints.db") as saver:
    graph = builder.compile(checkpointer=saver)
    result = graph.invoke({"messages": [("user", "Where is my order?")]}, config)
    print(result["messages"][-1].content)
