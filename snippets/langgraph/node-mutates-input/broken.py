from typing import TypedDict

from langgraph.graph import START, StateGraph

DEFAULTS = {"seen": []}


class State(TypedDict):
    seen: list[str]


def recommend(state: State):
    state["seen"].append("shoes")
    return {"seen": state["seen"]}


builder = StateGraph(State).add_node("recommend", recommend)
graph = builder.add_edge(START, "recommend").compile()
for _ in range(3):
    graph.invoke(DEFAULTS)
default = DEFAULTS["seen"]
assert default == [], f"the default for new customers is now {default}"
