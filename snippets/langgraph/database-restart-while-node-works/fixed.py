import asyncio
import os
from typing import TypedDict

import database
from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver
from langgraph.graph import START, StateGraph
from psycopg_pool import AsyncConnectionPool


class State(TypedDict):
    claim: str
    report: str


async def research(state: State):
    await asyncio.to_thread(database.restart)  # meanwhile
    return {"report": f"{state['claim']}: covered"}


builder = StateGraph(State).add_node(research).add_edge(START, "research")
config = {"configurable": {"thread_id": "claim-7"}}


async def main() -> None:
    async with AsyncConnectionPool(
        os.environ["DATABASE_URL"],
        min_size=1,
        kwargs={"autocommit": True},
        check=AsyncConnectionPool.check_connection,
    ) as pool:
        saver = AsyncPostgresSaver(pool)
        await saver.setup()
        graph = builder.compile(checkpointer=saver)
        result = await graph.ainvoke({"claim": "7"}, config, durability="sync")
        print(result["report"])
        #> 7: covered


asyncio.run(main())
