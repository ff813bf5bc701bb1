import asyncio
from contextlib import AsyncExitStack

from langchain.agents import create_agent
from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver

config = {"configurable": {"thread_id": "customer-1"}}
question = {"messages": [("user", "Where is my order?")]}


class Support:
    """Opened when the application starts, closed when it stops."""

    async def start(self) -> None:
        self.open = AsyncExitStack()
        context = AsyncSqliteSaver.from_conn_string("checkpoints.db")
        saver = await self.open.enter_async_context(context)
        self.agent = create_agent("openai:gpt-4o-mini", checkpointer=saver)

    async def stop(self) -> None:
        await self.open.aclose()


async def main() -> None:
    support = Support()
    await support.start()
    result = await support.agent.ainvoke(question, config)
    print(result["messages"][-1].content)
    #> It arrives tomorrow.
    await support.stop()


asyncio.run(main())
