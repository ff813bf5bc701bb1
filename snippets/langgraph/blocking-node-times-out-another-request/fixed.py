import asyncio
import time
from typing import TypedDict

from langgraph.graph import START, StateGraph


class Request(TypedDict):
    customer: str
    wants_pdf: bool
    answer: str


def render_pdf(customer: str) -> str:
    time.sleep(0.8)
    return f"12 pages for {customer}"


async def respond(request: Request):
    if request["wants_pdf"]:
        answer = await asyncio.to_thread(render_pdf, request["customer"])
        return {"answer": answer}
    async with asyncio.timeout(0.6):
        await asyncio.sleep(0.05)  # all that this request needs
        return {"answer": "1 open invoice"}


graph = StateGraph(Request).add_node(respond).add_edge(START, "respond").compile()


async def main() -> None:
    ada = graph.ainvoke({"customer": "Ada", "wants_pdf": False})
    bob = graph.ainvoke({"customer": "Bob", "wants_pdf": True})
    for request in await asyncio.gather(ada, bob):
        print(request["answer"])
        #> 1 open invoice
        #> 12 pages for Bob


asyncio.run(main())
