import asyncio
from typing import TypedDict

import httpx
from langchain_openai import ChatOpenAI
from langgraph.graph import START, StateGraph


class Ticket(TypedDict):
    text: str
    reply: str


async def answer(ticket: Ticket):
    async with httpx.AsyncClient() as client:
        llm = ChatOpenAI(model="gpt-4o-mini", http_async_client=client)
        message = await llm.ainvoke(ticket["text"])
    return {"reply": message.content}


graph = StateGraph(Ticket).add_node(answer).add_edge(START, "answer").compile()


async def answer_all(texts: list[str]) -> int:
    tickets = await asyncio.gather(*(graph.ainvoke({"text": text}) for text in texts))
    return len([ticket for ticket in tickets if ticket["reply"]])


one, many = ["Where is my order?"], [f"Where is order {n}?" for n in range(20)]
for texts in (one, one, many, one, one):
    print(asyncio.run(answer_all(texts)))
    #> 1
    #> 1
    #> 20
    #> 1
    #> 1
