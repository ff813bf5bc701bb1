import json
import os
from typing import TypedDict

from langgraph.checkpoint.postgres import PostgresSaver
from langgraph.graph import START, StateGraph


class State(TypedDict):
    text: str
    words: int


def count(state: State):
    return {"words": len(state["text"].split())}


# the browser cuts a text to its limit, here in the middle of an emoji
body = r'{"text": "Thank you, it arrived today and looks very nice\ud83d"}'
builder = StateGraph(State).add_node("count", count).add_edge(START, "count")
config = {"configurable": {"thread_id": "customer-1"}}
with PostgresSaver.from_conn_string(os.environ["DATABASE_URL"]) as saver:
    saver.setup()
    graph = builder.compile(checkpointer=saver)
    text = json.loads(body)["text"].encode(errors="ignore").decode()
    result = graph.invoke({"text": text}, config)
    print(result["words"])
    #> 9
