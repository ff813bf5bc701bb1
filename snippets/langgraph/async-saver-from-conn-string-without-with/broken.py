import asyncio

from langchain.agents import create_agent
from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver

config = {"configurable": {"thread_id": "customer-1"}}
question = {"messages": [("user", "Where is my order?")]}


async def main() -> None:
    saver = AsyncSqliteSaver.from_conn_string("checkpoints.db")
    agent = create_agent("openai:gpt-4o-mini", checkpointer=saver)
    result = await agent.ainvoke(question, config)
    print(result["messages"][-1].content)


asyncio.run(main())
