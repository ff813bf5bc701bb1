from typing import TypedDict

from langchain_core.prompts import ChatPromptTemplate
from langchain_core.runnables import Runnable
from langchain_openai import ChatOpenAI
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, StateGraph
from langgraph.types import Command, interrupt

prompt = ChatPromptTemplate.from_template("Answer politely: {question}")


class State(TypedDict):
    chain: Runnable
    question: str
    answer: str


def approve(state: State):
    state["chain"].invoke(state["question"])  # before the pause it works
    interrupt("Send the answer?")


def reply(state: State):
    return {"answer": state["chain"].invoke(state["question"]).content}


builder = StateGraph(State).add_sequence([approve, reply]).add_edge(START, "approve")
graph = builder.compile(checkpointer=InMemorySaver())
config = {"configurable": {"thread_id": "ticket-7"}}
chain = prompt | ChatOpenAI(model="gpt-4o-mini")
graph.invoke({"chain": chain, "question": "Where is my order?"}, config)
graph.invoke(Command(resume="yes"), config)
