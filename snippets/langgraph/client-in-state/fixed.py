from typing import TypedDict

from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, StateGraph
from openai import OpenAI

client = OpenAI()


class State(TypedDict):
    question: str
    answer: str


def respond(state: State):
    messages = [{"role": "user", "content": state["question"]}]
    reply = client.chat.completions.create(model="gpt-4o-mini", messages=messages)
    return {"answer": reply.choices[0].message.content}


builder = StateGraph(State).add_node("respond", respond).add_edge(START, "respond")
graph = builder.compile(checkpointer=InMemorySaver())
config = {"configurable": {"thread_id": "customer-1"}}
result = graph.invoke({"question": "Where is my order?"}, config)
print(result["answer"])
#> It arrives tomorrow.
