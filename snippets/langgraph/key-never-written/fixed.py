from typing import TypedDict

from langgraph.graph import START, StateGraph


class Support(TypedDict):
    question: str
    retries: int
    answer: str


def reply(state: Support):
    attempt = state.get("retries", 0) + 1
    return {"answer": f"attempt {attempt}", "retries": attempt}


graph = StateGraph(Support).add_node(reply).add_edge(START, "reply").compile()
result = graph.invoke({"question": "Where is my order?"})
print(result["answer"])
#> attempt 1
