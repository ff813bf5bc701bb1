from typing import TypedDict

from langgraph.graph import START, StateGraph


class State(TypedDict):
    question: str
    answer: str


def reply(state: State):
    return {"answer": "Paris"}


graph = StateGraph(State).add_node("reply", reply).add_edge(START, "reply").compile()
result = graph.invoke({"question": "What is the capital of France?"})
print(result["answer"])
#> Paris
