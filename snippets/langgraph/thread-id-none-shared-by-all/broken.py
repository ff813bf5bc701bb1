from langchain.agents import create_agent
from langchain_openai import ChatOpenAI
from langgraph.checkpoint.memory import InMemorySaver

model = ChatOpenAI(model="gpt-4o-mini")
agent = create_agent(model, checkpointer=InMemorySaver())


def answer(text: str, cookies: dict):
    config = {"configurable": {"thread_id": cookies.get("session")}}
    return agent.invoke({"messages": [("user", text)]}, config)["messages"]


answer("My card number is 4000 0566", cookies={})
seen = [message.content for message in answer("Hello", cookies={})]
assert len(seen) == 2, f"a second visitor without a cookie is shown: {seen[0]}"
