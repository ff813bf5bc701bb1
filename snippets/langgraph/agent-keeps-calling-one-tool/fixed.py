from langchain.agents import create_agent
from langchain.agents.middleware import ToolCallLimitMiddleware
from langchain.tools import tool
from langchain_openai import ChatOpenAI


@tool
def search(query: str) -> str:
    """Search the knowledge base."""
    return "nothing found"


limit = ToolCallLimitMiddleware(tool_name="search", run_limit=2, exit_behavior="end")
agent = create_agent(ChatOpenAI(model="gpt-4o-mini"), [search], middleware=[limit])
question = {"messages": [("user", "What is our refund policy?")]}
result = agent.invoke(question, {"recursion_limit": 12})
found = [m for m in result["messages"] if m.content == "nothing found"]
assert len(found) == 2
