from typing import Any, TypedDict

from celery import Celery
from langchain_openai import ChatOpenAI
from langgraph.graph import START, StateGraph

app = Celery("tickets")


class State(TypedDict):
    llm: Any
    question: str
    answer: str


def reply(state: State):
    return {"answer": state["llm"].invoke(state["question"]).content}


graph = StateGraph(State).add_node("reply", reply).add_edge(START, "reply").compile()


@app.task(name="run_graph")
def run_graph(state):
    return graph.invoke(state)["answer"]


@app.task(name="receive")
def receive(question):
    state = {"llm": ChatOpenAI(model="gpt-4o-mini"), "question": question}
    return run_graph.delay(state).id
