import asyncio
from typing import TypedDict

from langchain_core.tools import tool
from langgraph.graph import START, StateGraph


@tool
async def customs_value(invoice: str) -> float:
    """Reads the customs value of an invoice."""
    await asyncio.sleep(0)
    return 1250.0


class Shipment(TypedDict):
    invoice: str
    value: float


def declare(shipment: Shipment):
    return {"value": customs_value.invoke({"invoice": shipment["invoice"]})}


graph = StateGraph(Shipment).add_node(declare).add_edge(START, "declare").compile()
result = asyncio.run(graph.ainvoke({"invoice": "2025-17"}))
print(result["value"])
