from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
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
    with ThreadPoolExecutor() as pool:
        return pool.submit(copy_context().run, desk.invoke, state).result()


builder = StateGraph(Ticket).add_node(front_desk).add_node(billing)
graph = builder.add_edge(START, "front_desk").compile()
result = graph.invoke({"text": "I was charged twice"})
print(result["team"])
#> billing
