import os
from contextlib import asynccontextmanager

from fastapi import FastAPI
from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver
from langgraph.graph import START, MessagesState, StateGraph


def reply(state: MessagesState):
    turns = sum(message.type == "human" for message in state["messages"])
    return {"messages": [("ai", f"turn {turns}")]}


builder = StateGraph(MessagesState).add_node("reply", reply).add_edge(START, "reply")


@asynccontextmanager
async def lifespan(app: FastAPI):
    async with AsyncSqliteSaver.from_conn_string("chats.db") as saver:
        app.state.graph = builder.compile(checkpointer=saver)
        yield


app = FastAPI(lifespan=lifespan)


@app.get("/worker")
async def worker() -> int:
    return os.getpid()


@app.post("/chats/{thread}")
async def chat(thread: str, text: str) -> str:
    config = {"configurable": {"thread_id": thread}}
    messages = {"messages": [("user", text)]}
    result = await app.state.graph.ainvoke(messages, config)
    return result["messages"][-1].content
