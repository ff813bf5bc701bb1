from typing import TypedDict

from langgraph.graph import START, StateGraph


class State(TypedDict):
    question: str
    answer: str


def reply(state: State):
    return {"answer": "It arrives tomorrow."}


builder = StateGraph(State)
builder.add_node("reply", reply)
builder.add_edge(START, "reply")
graph = builder.compile()
result = graph.invoke({"question": "Where is my order?"})
print(result["answer"])
#> It arrives tomorrow.
