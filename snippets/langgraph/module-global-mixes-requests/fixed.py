import asyncio
from typing import TypedDict

from langgraph.graph import START, StateGraph


class State(TypedDict):
    customer: str
    greeting: str


async def greet(state: State):
    await asyncio.sleep(0.01)  # a model call
    return {"greeting": f"Hello {state['customer']}"}


graph = StateGraph(State).add_node("greet", greet).add_edge(START, "greet").compile()


async def main():
    names = [f"customer-{number}" for number in range(50)]
    results = await asyncio.gather(
        *(graph.ainvoke({"customer": name}) for name in names)
    )
    answered = [each["greeting"].removeprefix("Hello ") for each in results]
    wrong = [got for name, got in zip(names, answered, strict=True) if got != name]
    assert not wrong, f"{len(wrong)} of 50 customers were answered as {set(wrong)}"


asyncio.run(main())
