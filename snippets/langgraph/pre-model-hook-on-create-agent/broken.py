from langchain.agents import create_agent
from langchain_openai import ChatOpenAI


def last_four(state):
    return {"llm_input_messages": state["messages"][-4:]}


model = ChatOpenAI(model="gpt-4o-mini")
agent = create_agent(model, pre_model_hook=last_four)
history = [("user", "Hello"), ("ai", "Hello. How can I help?")] * 5
result = agent.invoke({"messages": [*history, ("user", "Where is my order?")]})
print(result["messages"][-1].content)
