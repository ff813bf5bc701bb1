import json
from typing import TypedDict

from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, StateGraph
from langgraph.types import interrupt


class State(TypedDict):
    claim: str
    decision: str


def approve(state: State):
    return {"decision": interrupt({"question": f"Pay {state['claim']}?"})}


builder = StateGraph(State).add_node("approve", approve).add_edge(START, "approve")
graph = builder.compile(checkpointer=InMemorySaver())
config = {"configurable": {"thread_id": "claim-7"}}
for update in graph.stream({"claim": "claim 7"}, config, stream_mode="updates"):
    print(json.dumps(update))
