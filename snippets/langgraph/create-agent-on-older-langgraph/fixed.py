from langchain.agents import create_agent
from langchain_core.language_models import FakeListChatModel

model = FakeListChatModel(responses=["It arrives tomorrow."])
agent = create_agent(model, system_prompt="You answer for a parcel service.")
result = agent.invoke({"messages": [("user", "Where is my order?")]})
print(result["messages"][-1].content)
#> It arrives tomorrow.
