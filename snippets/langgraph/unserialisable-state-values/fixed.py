from typing import TypedDict

from langgraph.checkpoint.memory import InMemorySaver
from langgraph.checkpoint.serde.jsonplus import JsonPlusSerializer
from langgraph.graph import START, StateGraph
from state import STATE

State = TypedDict("State", {name: object for name in STATE})


def ship(state: State):
    return {"order": state["order"]}


def storable(values: dict) -> dict:
    kept = {}
    for name, value in values.items():
        try:
            JsonPlusSerializer().dumps_typed(value)
            kept[name] = value
        except TypeError as error:
            print(f"{name}: {error}")
            #> database: Type is not msgpack serializable: sqlite3.Connection
            #> engine: Type is not msgpack serializable: Engine
            #> cache: Type is not msgpack serializable: Redis
            #> logger: Type is not msgpack serializable: Logger
            #> lock: Type is not msgpack serializable: _thread.RLock
            #> attachment: Type is not msgpack serializable: _io.TextIOWrapper
            #> image: Type is not msgpack serializable: _io.BytesIO
            #> lines: Type is not msgpack serializable: generator
            #> fields: Type is not msgpack serializable: dict_keys
            #> on_done: Type is not msgpack serializable: function
            #> schema: Type is not msgpack serializable: type
            #> position: Type is not msgpack serializable: Position
            #> tool: Type is not msgpack serializable: StructuredTool
            #> clients: Type is not msgpack serializable: Redis
            #> message: Type is not msgpack serializable: AIMessage
            #> impedance: Type is not msgpack serializable: complex
            #> tracking_number: Integer exceeds 64-bit range
            #> by_position: Dict key must a type serializable with OPT_NON_STR_KEYS
            #> history: Recursion limit reached
    return kept


builder = StateGraph(State).add_node("ship", ship).add_edge(START, "ship")
graph = builder.compile(checkpointer=InMemorySaver())
result = graph.invoke(storable(STATE), {"configurable": {"thread_id": "A-17"}})
print(result)
#> {'order': 'A-17'}
