import asyncio
from typing import TypedDict

import streamlit as st
from langgraph.graph import START, StateGraph


class Ticket(TypedDict):
    text: str
    queue: str


async def triage(ticket: Ticket):
    await asyncio.sleep(0.01)
    return {"queue": "billing" if "invoice" in ticket["text"] else "general"}


graph = StateGraph(Ticket).add_node(triage).add_edge(START, "triage").compile()


async def queue_of(text: str) -> str:
    return (await graph.ainvoke({"text": text}))["queue"]


async def page() -> None:
    text = st.text_input("Your question", "Where is my invoice?")
    st.write(await queue_of(text))


asyncio.run(page())
