import io
import logging
import operator
from typing import Annotated, TypedDict

from langgraph.graph import START, StateGraph
from langgraph.types import Send

log = io.StringIO()
logging.getLogger("langgraph").addHandler(logging.StreamHandler(log))


class Batch(TypedDict):
    invoices: list[str]
    sent: Annotated[list[str], operator.add]


def fan_out(state: Batch):
    return [Send("send_invoice", {"invoice": number}) for number in state["invoices"]]


def send_invoice(state):
    return {"sent": [state["invoice"]]}


builder = StateGraph(Batch).add_node(send_invoice)
builder.add_conditional_edges(START, fan_out, ["send_invoice"])
graph = builder.compile()
sent = graph.invoke({"invoices": ["17", "18"]})["sent"]
assert len(sent) == 2 and not log.getvalue()
