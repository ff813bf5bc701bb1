from langchain.agents import create_agent
from langchain.agents.middleware import wrap_model_call
from langchain_openai import ChatOpenAI

sent = []


@wrap_model_call
def last_four(request, handler):
    sent.extend(request.messages[-4:])
    return handler(request.override(messages=request.messages[-4:]))


model = ChatOpenAI(model="gpt-4o-mini")
agent = create_agent(model, middleware=[last_four])
history = [("user", "Hello"), ("ai", "Hello. How can I help?")] * 5
result = agent.invoke({"messages": [*history, ("user", "Where is my order?")]})
print(result["messages"][-1].content)
#> It arrives tomorrow.
print(f"{len(sent)} of {len(result['messages']) - 1} messages were sent")
#> 4 of 11 messages were sent
