from langchain.agents import create_agent
from langchain_openai import ChatOpenAI
from langgraph.checkpoint.memory import InMemorySaver

model = ChatOpenAI(model="gpt-4o-mini")
agent = create_agent(model, checkpointer=InMemorySaver())
thread = {"configurable": {"thread_id": "ada-1"}}
agent.invoke({"messages": [("user", "My name is Ada")]}, thread)
result = agent.invoke({"messages": [("user", "Who am I?")]}, thread)
assert len(result["messages"]) == 4
