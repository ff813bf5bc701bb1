from dataclasses import dataclass
from typing import TypedDict

from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, StateGraph
from langgraph.runtime import Runtime
from openai import OpenAI


@dataclass
class Context:
    client: OpenAI


class State(TypedDict):
    question: str
    answer: str


def respond(state: State, runtime: Runtime[Context]):
    client = runtime.context.client
    messages = [{"role": "user", "content": state["question"]}]
    reply = client.chat.completions.create(model="gpt-4o-mini", messages=messages)
    return {"answer": reply.choices[0].message.content}


builder = StateGraph(State, context_schema=Context)
builder.add_node("respond", respond).add_edge(START, "respond")
graph = builder.compile(checkpointer=InMemorySaver())
config = {"configurable": {"thread_id": "customer-1"}}
question = {"question": "Where is my order?"}
result = graph.invoke(question, config, context=Context(OpenAI()))
print(result["answer"])
#> It arrives tomorrow.
