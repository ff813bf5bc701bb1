from typing import TypedDict

from langgraph.graph import START, StateGraph


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
builder = StateGraph(Claim).add_sequence(steps).add_edge(START, "read")
print(builder.compile().invoke({"text": "A broken window"})["log"])
#> ['read', 'assessed', 'settled']
