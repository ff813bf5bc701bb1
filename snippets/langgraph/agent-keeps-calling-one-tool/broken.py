from langchain.agents import create_agent
from langchain.tools import tool
from langchain_openai import ChatOpenAI


@tool
def search(query: str) -> str:
    """Search the knowledge base."""
    return "nothing found"


agent = create_agent(ChatOpenAI(model="gpt-4o-mini"), [search])
question = {"messages": [("user", "What is our refund policy?")]}
agent.invoke(question, {"recursion_limit": 12})
