import asyncio
from typing import TypedDict

from langchain_openai import ChatOpenAI
from langgraph.graph import START, StateGraph

llm = ChatOpenAI(model="gpt-4o-mini")


class Ticket(TypedDict):
    text: str
    reply: str


async def answer(ticket: Ticket):
    message = await llm.ainvoke(ticket["text"])
    return {"reply": message.content}


graph = StateGraph(Ticket).add_node(answer).add_edge(START, "answer").compile()

for text in ("Where is my order?", "And my invoice?", "And my parcel?"):
    print(asyncio.run(graph.ainvoke({"text": text}))["reply"])
    #> Hello from the model.
