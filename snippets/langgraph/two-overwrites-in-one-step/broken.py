import operator
from typing import Annotated, TypedDict

from langgraph.graph import START, StateGraph
from langgraph.types import Overwrite


class Inbox(TypedDict):
    mails: Annotated[list[str], operator.add]


def drop_spam(state: Inbox):
    return {"mails": Overwrite([m for m in state["mails"] if "WIN" not in m])}


def drop_duplicates(state: Inbox):
    return {"mails": Overwrite(list(dict.fromkeys(state["mails"])))}


builder = StateGraph(Inbox)
builder.add_node(drop_spam)
builder.add_node(drop_duplicates)
builder.add_edge(START, "drop_spam")
builder.add_edge(START, "drop_duplicates")
graph = builder.compile()
graph.invoke({"mails": ["invoice", "WIN a car", "invoice"]})
