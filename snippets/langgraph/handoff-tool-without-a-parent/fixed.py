from langchain.agents import create_agent
from langchain.tools import tool
from langchain_openai import ChatOpenAI
from langgraph.graph import START, MessagesState, StateGraph
from langgraph.types import Command


@tool
def ask_billing(problem: str) -> Command:
    """Hand the customer over to billing."""
    task = {"messages": [("user", f"For billing: {problem}")]}
    return Command(graph=Command.PARENT, goto="billing", update=task)


model = ChatOpenAI(model="gpt-4o-mini")
builder = StateGraph(MessagesState)
builder.add_node("front_desk", create_agent(model, [ask_billing]))
builder.add_node("billing", create_agent(model, []))
builder.add_edge(START, "front_desk")
graph = builder.compile()
result = graph.invoke({"messages": [("user", "I was charged twice")]})
print([message.content for message in result["messages"]])
#> ['I was charged twice', 'For billing: charged twice', 'Refunded.']
