from typing import TypedDict

from langgraph.graph import START, StateGraph

sent = []


class Mail(TypedDict):
    text: str


def write(state: Mail):
    return {"text": "Dear customer"}


def send(state: Mail):
    sent.append(state["text"])


builder = StateGraph(Mail).add_sequence([write, send]).add_edge(START, "write")
graph = builder.compile(interrupt_before=["send"])
thread = {"configurable": {"thread_id": "mail-1"}}
result = graph.invoke({"text": ""}, thread)
assert "__interrupt__" in result or sent, f"not sent, nothing waits: {result}"
