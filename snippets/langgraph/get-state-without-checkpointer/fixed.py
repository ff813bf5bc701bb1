from typing import TypedDict

from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, StateGraph


class Draft(TypedDict):
    text: str


def write(state: Draft):
    return {"text": state["text"] + " Kind regards"}


builder = StateGraph(Draft).add_node(write).add_edge(START, "write")
graph = builder.compile(checkpointer=InMemorySaver())
thread = {"configurable": {"thread_id": "letter-1"}}
graph.invoke({"text": "Dear customer,"}, thread)
print(graph.get_state(thread).values)
#> {'text': 'Dear customer, Kind regards'}
