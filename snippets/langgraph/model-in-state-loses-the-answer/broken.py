from typing import Any, TypedDict

from langchain_openai import ChatOpenAI
from langgraph.graph import START, StateGraph


class State(TypedDict):
    user_input: str
    llm: Any


def answer(state: State):
    return {"result": state["llm"].invoke(state["user_input"]).content}


graph = StateGraph(State).add_node("answer", answer).add_edge(START, "answer").compile()
result = graph.invoke({"user_input": "Hi", "llm": ChatOpenAI(model="gpt-4o-mini")})
assert "result" in result, f"the answer is gone, the state has only {list(result)}"
