from langchain.agents import create_agent
from langchain_openai import ChatOpenAI
from langgraph.checkpoint.memory import InMemorySaver

model = ChatOpenAI(model="gpt-4o-mini")
agent = create_agent(model, checkpointer=InMemorySaver())
config = {"configurable": {"user_id": "ada", "thread_id": "ada-1"}}
agent.invoke({"messages": [("user", "My name is Ada")]}, config)
result = agent.invoke({"messages": [("user", "Who am I?")]}, config)
assert len(result["messages"]) == 4
