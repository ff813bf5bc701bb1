from langchain.agents import create_agent
from langchain_core.messages import ToolMessage
from langgraph.checkpoint.memory import InMemorySaver

ORDERS = {17: "on its way"}


def order_status(order: int) -> str:
    """Says where an order is."""
    return ORDERS[order]


agent = create_agent(
    "anthropic:claude-haiku-4-5", tools=[order_status], checkpointer=InMemorySaver()
)
config = {"configurable": {"thread_id": "ann"}}


def reply(text: str) -> str:
    try:
        result = agent.invoke({"messages": [("user", text)]}, config)
    except KeyError:
        calls = agent.get_state(config).values["messages"][-1].tool_calls
        failed = [ToolMessage("failed", tool_call_id=call["id"]) for call in calls]
        agent.update_state(config, {"messages": failed}, as_node="tools")
        return "Sorry, that did not work."
    return result["messages"][-1].content


print(reply("Where is order 71?"))
#> Sorry, that did not work.
print(reply("Where is my parcel?"))
#> Which order do you mean?
