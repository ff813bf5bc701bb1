from typing import TypedDict

from langgraph.graph import START, StateGraph

letters = []


class Claim(TypedDict, total=False):
    policy: str
    estimate: str


def look_up_policy(claim: Claim):
    return {"policy": "covers water"}


def ask_plumber(claim: Claim):
    return {}


def read_estimate(claim: Claim):
    return {"estimate": "900"}


def write_letter(claim: Claim):
    letters.append(f"{claim['policy']}, {claim.get('estimate', 'no estimate')}")
    return {}


builder = StateGraph(Claim)
for node in (look_up_policy, ask_plumber, read_estimate, write_letter):
    builder.add_node(node)
builder.add_edge(START, "look_up_policy")
builder.add_edge(START, "ask_plumber")
builder.add_edge("ask_plumber", "read_estimate")
builder.add_edge(["look_up_policy", "read_estimate"], "write_letter")
builder.compile().invoke({})
assert len(letters) == 1, f"one claim, {len(letters)} letters"
