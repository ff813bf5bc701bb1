from langchain_core.tools import tool
from langchain_ollama import ChatOllama
from langgraph.prebuilt import create_react_agent


@tool
def find_order(number: str) -> str:
    """Find an order by its number."""
    return "shipped"


model = ChatOllama(model="llama3.2")
agent = create_react_agent(model, [find_order])
print(sorted(agent.nodes))
#> ['__start__', 'agent', 'tools']
print(model.bind_tools([find_order]).kwargs["tools"][0]["function"]["name"])
#> find_order
