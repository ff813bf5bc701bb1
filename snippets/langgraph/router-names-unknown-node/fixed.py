import io
import logging
from typing import TypedDict

from langgraph.graph import START, StateGraph

log = io.StringIO()
logging.getLogger("langgraph").addHandler(logging.StreamHandler(log))


class Ticket(TypedDict):
    text: str
    team: str


def classify(state: Ticket):
    return {"team": "refunds" if "money" in state["text"] else "answer"}


def refunds(state: Ticket):
    return {"team": "refunds, done"}


def by_team(state: Ticket):
    return state["team"]


builder = StateGraph(Ticket).add_node(classify).add_node(refunds)
builder.add_edge(START, "classify")
builder.add_conditional_edges("classify", by_team, ["refunds"])
graph = builder.compile()
team = graph.invoke({"text": "I want my money back"})["team"]
assert team == "refunds, done", f"refunds never ran; log: {log.getvalue().strip()}"
