from langchain.tools import tool
from langchain_openai import ChatOpenAI
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.prebuilt import create_react_agent

stock = {"lamp": 3}


@tool
def count_stock(item: str) -> str:
    """Count an item in stock."""
    return f"{stock[item]} left"


model = ChatOpenAI(model="gpt-4o-mini")
agent = create_react_agent(model, [count_stock], checkpointer=InMemorySaver())
thread = {"configurable": {"thread_id": "customer-1"}}
try:
    agent.invoke({"messages": [("user", "Are there chairs?")]}, thread)
except KeyError as error:
    print("sorry, try again:", error)
    #> sorry, try again: 'chair'
agent.invoke({"messages": [("user", "Hello? Any chairs?")]}, thread)
