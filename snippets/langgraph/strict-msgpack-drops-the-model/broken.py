from typing import Any, TypedDict

from langchain_openai import ChatOpenAI
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.checkpoint.serde.jsonplus import JsonPlusSerializer
from langgraph.graph import START, StateGraph
from langgraph.types import Command, interrupt


class State(TypedDict):
    llm: Any
    question: str
    answer: str


def approve(state: State):
    interrupt("Ask the model?")


def reply(state: State):
    return {"answer": state["llm"].invoke(state["question"]).content}


builder = StateGraph(State).add_sequence([approve, reply]).add_edge(START, "approve")
# what LANGGRAPH_STRICT_MSGPACK=true switches on
saver = InMemorySaver(serde=JsonPlusSerializer(allowed_msgpack_modules=None))
graph = builder.compile(checkpointer=saver)
config = {"configurable": {"thread_id": "ticket-7"}}
llm = ChatOpenAI(model="gpt-4o-mini")
graph.invoke({"llm": llm, "question": "Where is my order?"}, config)
graph.invoke(Command(resume="yes"), config)
