from langchain.agents import create_agent
from langgraph.store.memory import InMemoryStore

store = InMemoryStore(index={"embed": "openai:text-embedding-3-small", "dims": 1536})
store.put(("users", "ann"), "address", {"text": "Ann lives in Leeds."})
agent = create_agent("anthropic:claude-haiku-4-5", store=store)

answer = agent.invoke({"messages": [("user", "Where is my order?")]})
print(answer["messages"][-1].content)
print(store.search(("users", "ann"), query="home town")[0].value["text"])
