import asyncio
from concurrent.futures import ThreadPoolExecutor, wait

from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver
from langgraph.graph import START, MessagesState, StateGraph


def reply(state: MessagesState):
    return {"messages": [("ai", "It arrives tomorrow.")]}


builder = StateGraph(MessagesState).add_node("reply", reply).add_edge(START, "reply")
config = {"configurable": {"thread_id": "customer-1"}}
question = {"messages": [("user", "Where is my order?")]}
threads = ThreadPoolExecutor()


async def main() -> None:
    async with AsyncSqliteSaver.from_conn_string("checkpoints.db") as saver:
        graph = builder.compile(checkpointer=saver)
        run = threads.submit(graph.invoke, question, config)
        done, waiting = wait([run], timeout=1)
        assert done, f"{len(waiting)} run and the event loop wait for each other"
        print(run.result()["messages"][-1].content)


asyncio.run(main())
