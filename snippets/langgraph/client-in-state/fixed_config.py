from typing import TypedDict

from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, StateGraph
from openai import OpenAI


class State(TypedDict):
    question: str
    answer: str


def respond(state: State, config: RunnableConfig):
    client = config["configurable"]["client"]
    messages = [{"role": "user", "content": state["question"]}]
    reply = client.chat.completions.create(model="gpt-4o-mini", messages=messages)
    return {"answer": reply.choices[0].message.content}


saver = InMemorySaver()
builder = StateGraph(State).add_node("respond", respond).add_edge(START, "respond")
graph = builder.compile(checkpointer=saver)
config = {"configurable": {"thread_id": "customer-1", "client": OpenAI()}}
result = graph.invoke({"question": "Where is my order?"}, config)
print(result["answer"])
#> It arrives tomorrow.
assert all("client" not in saved.metadata for saved in saver.list(config))
