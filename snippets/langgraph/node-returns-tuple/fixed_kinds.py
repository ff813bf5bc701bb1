from collections import namedtuple
from dataclasses import dataclass
from typing import TypedDict

from langchain_core.messages import AIMessage
from langgraph.errors import InvalidUpdateError
from langgraph.graph import START, StateGraph
from pydantic import BaseModel


class State(TypedDict):
    decision: str


class Plain:
    decision = "approved"


@dataclass
class Decision:
    decision: str = "approved"


class Verdict(BaseModel):
    decision: str = "approved"


Pair = namedtuple("Pair", "decision")
refused = ["yes", 1, 0.9, True, b"yes", [], [{}], [("decision", "yes")], ("yes",)]
refused += [{"yes"}, Pair("yes"), Plain(), (each for each in "yes"), print]
ignored = [None, {}, {"verdict": "yes"}, AIMessage("yes")]
used = [Decision(), Verdict(), {"decision": "approved"}, {"decision": 5}]


def outcome(value) -> str:
    builder = StateGraph(State).add_node("decide", lambda state: value)
    graph = builder.add_edge(START, "decide").compile()
    try:
        result = graph.invoke({"decision": "open"})
    except InvalidUpdateError:
        return "refused"
    return "ignored" if result == {"decision": "open"} else "used"


assert {outcome(value) for value in refused} == {"refused"}
assert {outcome(value) for value in ignored} == {"ignored"}
assert {outcome(value) for value in used} == {"used"}
