from typing import TypedDict

from langgraph.graph import START, StateGraph
from langgraph.types import Command


class Ticket(TypedDict):
    text: str
    team: str


def triage(state: Ticket):
    return Command(graph=Command.PARENT, goto="billing")


def billing(state: Ticket):
    return {"team": "billing"}


desk = StateGraph(Ticket).add_node(triage).add_edge(START, "triage").compile()


def front_desk(state: Ticket):
    try:
        return desk.invoke(state)
    except Exception as error:
        return {"team": f"nobody, because of {type(error).__name__}"}


builder = StateGraph(Ticket).add_node(front_desk).add_node(billing)
graph = builder.add_edge(START, "front_desk").compile()
team = graph.invoke({"text": "I was charged twice"})["team"]
assert team == "billing", f"billing never ran; the ticket is with {team}"
