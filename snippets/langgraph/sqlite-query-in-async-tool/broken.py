import asyncio
import sqlite3

from blockbuster import blockbuster_ctx
from langchain_core.messages import AIMessage
from langchain_core.tools import tool
from langgraph.graph import START, MessagesState, StateGraph
from langgraph.prebuilt import ToolNode

with sqlite3.connect("shop.db") as database:
    database.execute("CREATE TABLE orders (number INTEGER, status TEXT)")
    database.execute("INSERT INTO orders VALUES (17, 'shipped')")


@tool
async def order_status(number: int) -> str:
    """Says where an order is."""
    with sqlite3.connect("shop.db") as database:
        query = "SELECT status FROM orders WHERE number = ?"
        return database.execute(query, (number,)).fetchone()[0]


builder = StateGraph(MessagesState).add_node(ToolNode([order_status]))
graph = builder.add_edge(START, "tools").compile()
call = {"name": "order_status", "args": {"number": 17}, "id": "call_1"}
with blockbuster_ctx():
    question = {"messages": [AIMessage("", tool_calls=[call])]}
    state = asyncio.run(graph.ainvoke(question))
print(state["messages"][-1].text)
