import os
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request
from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver
from langgraph.graph import START, MessagesState, StateGraph
from psycopg_pool import AsyncConnectionPool


def reply(state: MessagesState):
    return {"messages": [("ai", "It arrives tomorrow.")]}


builder = StateGraph(MessagesState).add_node("reply", reply).add_edge(START, "reply")


@asynccontextmanager
async def lifespan(app: FastAPI):
    async with AsyncConnectionPool(
        os.environ["DATABASE_URL"],
        min_size=1,
        kwargs={"autocommit": True},
        check=AsyncConnectionPool.check_connection,
    ) as pool:
        saver = AsyncPostgresSaver(pool)
        await saver.setup()
        app.state.graph = builder.compile(checkpointer=saver)
        yield


app = FastAPI(lifespan=lifespan)


@app.post("/chats/{thread}")
async def chat(thread: str, question: str, request: Request):
    config = {"configurable": {"thread_id": thread}}
    messages = {"messages": [("user", question)]}
    result = await request.app.state.graph.ainvoke(messages, config)
    return result["messages"][-1].content
