import asyncio

from langchain.agents import create_agent
from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver

config = {"configurable": {"thread_id": "customer-1"}}
question = {"messages": [("user", "Where is my order?")]}


async def main() -> None:
    async with AsyncSqliteSaver.from_conn_string("checkpoints.db") as saver:
        agent = create_agent("openai:gpt-4o-mini", checkpointer=saver)
        result = await agent.ainvoke(question, config)
        print(result["messages"][-1].content)
        #> It arrives tomorrow.


asyncio.run(main())
