import asyncio
import os
from contextlib import asynccontextmanager

from fastapi import FastAPI
from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver
from langgraph.graph import START, MessagesState, StateGraph
from psycopg_pool import AsyncConnectionPool


def reply(state: MessagesState):
    turns = sum(message.type == "human" for message in state["messages"])
    return {"messages": [("ai", f"turn {turns}")]}


builder = StateGraph(MessagesState).add_node("reply", reply).add_edge(START, "reply")


@asynccontextmanager
async def lifespan(app: FastAPI):
    url = os.environ["DATABASE_URL"]
    async with AsyncConnectionPool(url, kwargs={"autocommit": True}) as pool:
        saver = AsyncPostgresSaver(pool)
        async with pool.connection() as lock:  # one worker sets up at a time
            while not await locked(lock):
                await asyncio.sleep(0.05)
            await saver.setup()
            await lock.execute("SELECT pg_advisory_unlock(1)")
        app.state.graph = builder.compile(checkpointer=saver)
        yield


async def locked(connection) -> bool:
    cursor = await connection.execute("SELECT pg_try_advisory_lock(1)")
    return (await cursor.fetchone())[0]


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
