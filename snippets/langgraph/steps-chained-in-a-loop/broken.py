from itertools import pairwise
from typing import TypedDict

from langgraph.graph import StateGraph


class Claim(TypedDict):
    text: str
    log: list[str]


def read(claim: Claim):
    return {"log": ["read"]}


def assess(claim: Claim):
    return {"log": [*claim["log"], "assessed"]}


def settle(claim: Claim):
    return {"log": [*claim["log"], "settled"]}


steps = [read, assess, settle]
builder = StateGraph(Claim)
for step in steps:
    builder.add_node(step)
for one, other in pairwise(step.__name__ for step in steps):
    builder.add_edge(one, other)
print(builder.compile().invoke({"text": "A broken window"})["log"])
