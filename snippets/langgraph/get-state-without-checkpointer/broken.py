from typing import TypedDict

from langgraph.graph import START, StateGraph


class Draft(TypedDict):
    text: str


def write(state: Draft):
    return {"text": state["text"] + " Kind regards"}


graph = StateGraph(Draft).add_node(write).add_edge(START, "write").compile()
thread = {"configurable": {"thread_id": "letter-1"}}
graph.invoke({"text": "Dear customer,"}, thread)
print(graph.get_state(thread).values)
