from typing import TypedDict

from langgraph.graph import START, StateGraph
from langgraph.types import Command

letters = []


class Claim(TypedDict):
    amount: int


def check_claim(claim: Claim):
    if claim["amount"] > 500:
        return Command(goto="ask_plumber")
    return {}


def ask_plumber(claim: Claim):
    return {"amount": 450}


def write_letter(claim: Claim):
    letters.append(f"we pay {claim['amount']}")
    return {}


builder = StateGraph(Claim)
for node in (check_claim, ask_plumber, write_letter):
    builder.add_node(node)
builder.add_edge(START, "check_claim")
builder.add_edge("check_claim", "write_letter")
builder.add_edge("ask_plumber", "write_letter")
builder.compile().invoke({"amount": 900})
assert letters == ["we pay 450"], f"one claim, {len(letters)} letters"
