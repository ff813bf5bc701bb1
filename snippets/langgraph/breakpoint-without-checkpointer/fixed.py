from typing import TypedDict

from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, StateGraph

sent = []


class Mail(TypedDict):
    text: str


def write(state: Mail):
    return {"text": "Dear customer"}


def send(state: Mail):
    sent.append(state["text"])


builder = StateGraph(Mail).add_sequence([write, send]).add_edge(START, "write")
graph = builder.compile(checkpointer=InMemorySaver(), interrupt_before=["send"])
thread = {"configurable": {"thread_id": "mail-1"}}
graph.invoke({"text": ""}, thread)
assert graph.get_state(thread).next == ("send",) and not sent
graph.invoke(None, thread)
assert sent == ["Dear customer"]
