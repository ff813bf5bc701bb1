from typing import TypedDict

from langgraph.graph import START, StateGraph


class State(TypedDict):
    question: str
    answer: str


def reply(state: State):
    return {"anwser": "It arrives tomorrow."}


graph = StateGraph(State).add_node("reply", reply).add_edge(START, "reply").compile()
result = graph.invoke({"question": "Where is my order?"})
assert "answer" in result, f"the answer is lost, the state has only {list(result)}"
