from langchain_core.language_models import FakeListChatModel
from langgraph.prebuilt import create_react_agent

model = FakeListChatModel(responses=["It arrives tomorrow."])
agent = create_react_agent(model, [], prompt="You answer for a parcel service.")
result = agent.invoke({"messages": [("user", "Where is my order?")]})
print(result["messages"][-1].content)
