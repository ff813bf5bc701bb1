import asyncio
import sqlite3
from contextlib import closing
from typing import TypedDict

from langgraph.graph import START, StateGraph


class Invoice(TypedDict):
    net: int
    gross: int


def add_tax(invoice: Invoice):
    with closing(sqlite3.connect("invoices.db")) as database:
        row = database.execute("SELECT ? * 119 / 100", [invoice["net"]]).fetchone()
        return {"gross": row[0]}


graph = StateGraph(Invoice).add_node(add_tax).add_edge(START, "add_tax").compile()

print(graph.invoke({"net": 100})["gross"])
#> 119
print(asyncio.run(graph.ainvoke({"net": 100}))["gross"])
#> 119
