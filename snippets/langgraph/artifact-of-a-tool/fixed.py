import sqlite3

from langchain.agents import create_agent
from langchain.tools import tool
from langgraph.checkpoint.memory import InMemorySaver


@tool(response_format="content_and_artifact")
def read_orders():
    """Read the customer's orders."""
    database = sqlite3.connect(":memory:")
    rows = database.execute("VALUES ('A-17'), ('A-18')")
    return "two orders", rows.fetchall()


agent = create_agent("openai:gpt-4o-mini", [read_orders], checkpointer=InMemorySaver())
config = {"configurable": {"thread_id": "customer-1"}}
result = agent.invoke({"messages": [("user", "Which orders do I have?")]}, config)
print(result["messages"][-1].content)
#> You have two orders.
