from autogen_agentchat.agents import AssistantAgent, UserProxyAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient

model = OpenAIChatCompletionClient(model="gpt-4o-mini")
support = AssistantAgent("support", model)
clerk = UserProxyAgent("clerk")


@clerk.register_for_execution()
@support.register_for_llm(description="Looks an order up in the warehouse.")
def look_up(order: int) -> str:
    return f"Order {order} left on Monday."
