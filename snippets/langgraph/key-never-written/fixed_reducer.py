import operator
from typing import Annotated, TypedDict

from langgraph.graph import START, StateGraph


class Support(TypedDict):
    question: str
    retries: Annotated[int, operator.add]
    answer: str


def reply(state: Support):
    # a key with a reducer starts with the empty value of its type
    return {"answer": f"attempt {state['retries'] + 1}", "retries": 1}


graph = StateGraph(Support).add_node(reply).add_edge(START, "reply").compile()
result = graph.invoke({"question": "Where is my order?"})
print(result["answer"])
#> attempt 1
