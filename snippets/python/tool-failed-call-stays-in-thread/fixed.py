from langchain.agents import create_agent
from langgraph.checkpoint.memory import InMemorySaver

ORDERS = {17: "on its way"}


def order_status(order: int) -> str:
    """Says where an order is."""
    return ORDERS.get(order, f"there is no order {order}")


agent = create_agent(
    "openai:gpt-4o-mini", tools=[order_status], checkpointer=InMemorySaver()
)
config = {"configurable": {"thread_id": "ann"}}


def reply(text: str) -> str:
    result = agent.invoke({"messages": [("user", text)]}, config)
    return result["messages"][-1].content


print(reply("Where is order 71?"))
#> Which order do you mean?
print(reply("Where is my parcel?"))
#> Which order do you mean?
