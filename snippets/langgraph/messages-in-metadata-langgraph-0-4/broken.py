import os

from langchain_core.messages import AIMessage
from langgraph.checkpoint.postgres import PostgresSaver
from langgraph.graph import START, MessagesState, StateGraph


def reply(state: MessagesState):
    return {"messages": [AIMessage("It arrives tomorrow.")]}


builder = StateGraph(MessagesState).add_node("reply", reply).add_edge(START, "reply")
config = {"configurable": {"thread_id": "customer-1"}}
question = {"messages": [{"role": "user", "content": "Where is my order?"}]}
with PostgresSaver.from_conn_string(os.environ["DATABASE_URL"]) as saver:
    saver.setup()
    graph = builder.compile(checkpointer=saver)
    result = graph.invoke(question, config)
    print(result["messages"][-1].content)
