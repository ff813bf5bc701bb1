import asyncio
import sys

from langchain_core.messages import AIMessage
from langchain_mcp_adapters.client import MultiServerMCPClient
from langgraph.graph import START, MessagesState, StateGraph
from langgraph.prebuilt import ToolNode

orders = {"command": sys.executable, "args": ["server.py"], "transport": "stdio"}
client = MultiServerMCPClient({"orders": orders})


async def main():
    tools = await client.get_tools()
    graph = StateGraph(MessagesState).add_node(ToolNode(tools))
    graph = graph.add_edge(START, "tools").compile()
    call = {"name": "order_status", "args": {"number": 17}, "id": "call_1"}
    state = await graph.ainvoke({"messages": [AIMessage("", tool_calls=[call])]})
    print(state["messages"][-1].text)
    #> order 17 is on its way


asyncio.run(main())
