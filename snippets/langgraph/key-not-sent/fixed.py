import operator
from typing import Annotated, TypedDict

from langgraph.graph import START, StateGraph
from langgraph.types import Send


class Batch(TypedDict):
    currency: str
    amounts: list[int]
    lines: Annotated[list[str], operator.add]


def fan_out(state: Batch):
    currency = state["currency"]
    lines = [{"currency": currency, "amount": each} for each in state["amounts"]]
    return [Send("format_line", line) for line in lines]


def format_line(state):
    return {"lines": [f"{state['currency']} {state['amount']}"]}


builder = StateGraph(Batch).add_node(format_line)
builder.add_conditional_edges(START, fan_out, ["format_line"])
graph = builder.compile()
result = graph.invoke({"currency": "EUR", "amounts": [17, 18]})
print(result["lines"])
#> ['EUR 17', 'EUR 18']
