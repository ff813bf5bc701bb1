import os
from typing import TypedDict

import httpx
import streamlit as st
from langgraph.graph import START, StateGraph


@st.cache_resource
def client() -> httpx.Client:
    key = os.environ["OPENAI_API_KEY"]
    return httpx.Client(
        base_url=os.environ["OPENAI_BASE_URL"],
        headers={"authorization": f"Bearer {key}"},
    )


class Product(TypedDict):
    title: str
    vector: list[float]


def embed(product: Product):
    request = {"model": "text-embedding-3-small", "input": product["title"]}
    reply = client().post("/embeddings", json=request)
    return {"vector": reply.json()["data"][0]["embedding"]}


graph = StateGraph(Product).add_node(embed).add_edge(START, "embed").compile()
title = st.text_input("Title", "Lamp")
product = graph.invoke({"title": title})
st.write(f"{len(product['vector'])} numbers")
