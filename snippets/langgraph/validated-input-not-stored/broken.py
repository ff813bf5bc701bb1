from langgraph.graph import START, StateGraph
from pydantic import BaseModel, ConfigDict, field_validator


class Order(BaseModel):
    model_config = ConfigDict(extra="forbid")
    mail: str
    coupon: str = ""

    @field_validator("mail")
    @classmethod
    def lower(cls, value: str) -> str:
        return value.lower()


def confirm(order: Order):
    return {}


graph = StateGraph(Order).add_node(confirm).add_edge(START, "confirm").compile()
order = graph.invoke({"mail": "Ada@Example.org", "cupon": "WINTER"})
assert order["mail"] == "ada@example.org", f"the state keeps {order['mail']!r}"
