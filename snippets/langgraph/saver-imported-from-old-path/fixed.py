import asyncio

from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver
from langgraph.graph import START, MessagesState, StateGraph


def reply(state: MessagesState):
    return {"messages": [("ai", "It arrives tomorrow.")]}


builder = StateGraph(MessagesState).add_node("reply", reply).add_edge(START, "reply")
config = {"configurable": {"thread_id": "customer-1"}}
question = {"messages": [("user", "Where is my order?")]}


async def main() -> None:
    async with AsyncSqliteSaver.from_conn_string(":memory:") as saver:
        graph = builder.compile(checkpointer=saver)
        result = await graph.ainvoke(question, config)
        print(result["messages"][-1].content)
        #> It arrives tomorrow.


asyncio.run(main())
