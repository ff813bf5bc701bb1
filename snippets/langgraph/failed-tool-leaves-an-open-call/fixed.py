from langchain.tools import tool
from langchain_openai import ChatOpenAI
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.prebuilt import ToolNode, create_react_agent

stock = {"lamp": 3}


@tool
def count_stock(item: str) -> str:
    """Count an item in stock."""
    return f"{stock[item]} left"


model = ChatOpenAI(model="gpt-4o-mini")
tools = ToolNode([count_stock], handle_tool_errors="This item is not sold here.")
agent = create_react_agent(model, tools, checkpointer=InMemorySaver())
thread = {"configurable": {"thread_id": "customer-1"}}
agent.invoke({"messages": [("user", "Are there chairs?")]}, thread)
result = agent.invoke({"messages": [("user", "Any lamps?")]}, thread)
print([message.content for message in result["messages"][1:4]])
#> ['', 'This item is not sold here.', 'No chairs, sorry.']
