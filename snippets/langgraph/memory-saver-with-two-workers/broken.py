import os

from fastapi import FastAPI
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, MessagesState, StateGraph


def reply(state: MessagesState):
    turns = sum(message.type == "human" for message in state["messages"])
    return {"messages": [("ai", f"turn {turns}")]}


builder = StateGraph(MessagesState).add_node("reply", reply).add_edge(START, "reply")
graph = builder.compile(checkpointer=InMemorySaver())
app = FastAPI()


@app.get("/worker")
async def worker() -> int:
    return os.getpid()


@app.post("/chats/{thread}")
async def chat(thread: str, text: str) -> str:
    config = {"configurable": {"thread_id": thread}}
    result = await graph.ainvoke({"messages": [("user", text)]}, config)
    return result["messages"][-1].content
