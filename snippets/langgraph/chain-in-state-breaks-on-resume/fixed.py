from typing import TypedDict

from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, StateGraph
from langgraph.types import Command, interrupt

prompt = ChatPromptTemplate.from_template("Answer politely: {question}")
chain = prompt | ChatOpenAI(model="gpt-4o-mini")


class State(TypedDict):
    question: str
    answer: str


def approve(state: State):
    chain.invoke(state["question"])
    interrupt("Send the answer?")


def reply(state: State):
    return {"answer": chain.invoke(state["question"]).content}


builder = StateGraph(State).add_sequence([approve, reply]).add_edge(START, "approve")
graph = builder.compile(checkpointer=InMemorySaver())
config = {"configurable": {"thread_id": "ticket-7"}}
graph.invoke({"question": "Where is my order?"}, config)
result = graph.invoke(Command(resume="yes"), config)
print(result["answer"])
#> Hello from the model.
