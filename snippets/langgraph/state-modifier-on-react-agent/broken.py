from langchain_core.tools import tool
from langchain_openai import ChatOpenAI
from langgraph.prebuilt import create_react_agent


@tool
def order_status(order: int) -> str:
    """Says where an order is."""
    return f"Order {order} has left the warehouse."


model = ChatOpenAI(model="gpt-4o-mini")
agent = create_react_agent(
    model, [order_status], state_modifier="You answer for a parcel service."
)
result = agent.invoke({"messages": [("user", "Where is order 4711?")]})
print(result["messages"][-1].content)
