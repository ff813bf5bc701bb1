from typing import TypedDict

from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, StateGraph
from openai import OpenAI


class State(TypedDict):
    client: OpenAI
    question: str
    answer: str


def respond(state: State):
    messages = [{"role": "user", "content": state["question"]}]
    reply = state["client"].chat.completions.create(
        model="gpt-4o-mini", messages=messages
    )
    return {"answer": reply.choices[0].message.content}


builder = StateGraph(State).add_node("respond", respond).add_edge(START, "respond")
graph = builder.compile(checkpointer=InMemorySaver())
config = {"configurable": {"thread_id": "customer-1"}}
graph.invoke({"client": OpenAI(), "question": "Where is my order?"}, config)
