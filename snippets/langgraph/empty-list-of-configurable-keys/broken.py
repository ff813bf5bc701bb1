import operator
from typing import Annotated, TypedDict

from langgraph.checkpoint.memory import MemorySaver
from langgraph.graph import START, StateGraph


class Chat(TypedDict):
    lines: Annotated[list[str], operator.add]


def reply(state: Chat):
    return {"lines": [f"reply {len(state['lines'])}"]}


builder = StateGraph(Chat)
builder.add_node("reply", reply)
builder.add_edge(START, "reply")
graph = builder.compile(checkpointer=MemorySaver())
graph.invoke({"lines": ["Hello"]})
