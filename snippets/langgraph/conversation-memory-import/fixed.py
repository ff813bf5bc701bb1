from langchain.agents import create_agent
from langchain_core.language_models import FakeListChatModel
from langgraph.checkpoint.memory import InMemorySaver

model = FakeListChatModel(responses=["Which order?", "It arrives tomorrow."])
agent = create_agent(model, checkpointer=InMemorySaver())
config = {"configurable": {"thread_id": "A-17"}}
for text in ("Where is my order?", "4711"):
    result = agent.invoke({"messages": [("user", text)]}, config)
print(len(result["messages"]), "messages, last:", result["messages"][-1].text)
#> 4 messages, last: It arrives tomorrow.
