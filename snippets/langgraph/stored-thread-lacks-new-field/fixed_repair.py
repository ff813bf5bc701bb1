from typing import TypedDict

from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, StateGraph
from pydantic import BaseModel

saver = InMemorySaver()
thread = {"configurable": {"thread_id": "claim-17"}}


class Claim(BaseModel):
    number: str
    reply: str = ""


class ClaimOfNextRelease(BaseModel):
    number: str
    currency: str
    reply: str = ""


class Unchecked(TypedDict):
    number: str
    currency: str
    reply: str


def write_reply(claim):
    return {"reply": f"{claim.number} in {getattr(claim, 'currency', 'EUR')}"}


def build(state):
    builder = StateGraph(state).add_node(write_reply).add_edge(START, "write_reply")
    return builder.compile(saver, interrupt_before=["write_reply"])


build(Claim).invoke({"number": "17"}, thread)
# the same nodes without the model's checks, once for each waiting thread
build(Unchecked).update_state(thread, {"currency": "EUR"})
result = build(ClaimOfNextRelease).invoke(None, thread)
print(result["reply"])
#> 17 in EUR
