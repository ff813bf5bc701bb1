from langchain.agents import create_agent
from langchain_openai import ChatOpenAI
from langgraph.checkpoint.memory import InMemorySaver

model = ChatOpenAI(model="gpt-4o-mini")
agent = create_agent(model, checkpointer=InMemorySaver())
agent.invoke({"messages": [("user", "My name is Ada")]})
