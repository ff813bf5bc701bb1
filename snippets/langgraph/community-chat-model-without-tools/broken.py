from langchain_community.chat_models import ChatOllama
from langchain_core.tools import tool
from langgraph.prebuilt import create_react_agent


@tool
def find_order(number: str) -> str:
    """Find an order by its number."""
    return "shipped"


model = ChatOllama(model="llama3.2")
agent = create_react_agent(model, [find_order])
