from langchain.agents import create_agent
from langchain_core.embeddings import DeterministicFakeEmbedding
from langgraph.store.memory import InMemoryStore

# in your program: the embeddings of the provider whose key you have, or a local model
local = DeterministicFakeEmbedding(size=64)
store = InMemoryStore(index={"embed": local, "dims": 64})
store.put(("users", "ann"), "address", {"text": "Ann lives in Leeds."})
agent = create_agent("anthropic:claude-haiku-4-5", store=store)

answer = agent.invoke({"messages": [("user", "Where is my order?")]})
print(answer["messages"][-1].content)
#> Your order is on its way.
print(store.search(("users", "ann"), query="home town")[0].value["text"])
#> Ann lives in Leeds.
