import asyncio

from langchain.agents import create_agent
from langgraph.checkpoint.sqlite import SqliteSaver

config = {"configurable": {"thread_id": "customer-1"}}
question = {"messages": [("user", "Where is my order?")]}


async def main() -> None:
    with SqliteSaver.from_conn_string("checkpoints.db") as saver:
        agent = create_agent("openai:gpt-4o-mini", checkpointer=saver)
        async for event in agent.astream_events(question, config, version="v2"):
            if event["event"] == "on_chat_model_end":
                print(event["data"]["output"].content)


asyncio.run(main())
