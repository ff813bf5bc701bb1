from typing import Annotated, TypedDict

from langgraph.channels import UntrackedValue
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, StateGraph
from openai import OpenAI


class State(TypedDict):
    client: Annotated[OpenAI, UntrackedValue]
    question: str
    answer: str


def connect(state: State):
    return {"client": OpenAI()}


def respond(state: State):
    messages = [{"role": "user", "content": state["question"]}]
    reply = state["client"].chat.completions.create(
        model="gpt-4o-mini", messages=messages
    )
    return {"answer": reply.choices[0].message.content}


builder = StateGraph(State).add_sequence([connect, respond]).add_edge(START, "connect")
graph = builder.compile(checkpointer=InMemorySaver())
config = {"configurable": {"thread_id": "customer-1"}}
result = graph.invoke({"question": "Where is my order?"}, config)
print(result["answer"])
#> It arrives tomorrow.
assert "client" not in graph.get_state(config).values  # gone after the run
