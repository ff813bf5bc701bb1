import asyncio
import os

from langgraph.graph import START, MessagesState, StateGraph
from langgraph.runtime import Runtime
from langgraph.store.postgres import AsyncPostgresStore


def remember(state: MessagesState, runtime: Runtime):  # runs in a thread
    text = state["messages"][-1].content
    runtime.store.put(("customers", "ada"), "note", {"text": text})


builder = StateGraph(MessagesState).add_node(remember).add_edge(START, "remember")


async def main() -> None:
    async with AsyncPostgresStore.from_conn_string(os.environ["DATABASE_URL"]) as store:
        await store.setup()
        graph = builder.compile(store=store)
        await graph.ainvoke({"messages": [("user", "Invoices by post, please.")]})
        note = await store.aget(("customers", "ada"), "note")
        print(note.value)
        #> {'text': 'Invoices by post, please.'}


asyncio.run(main())
