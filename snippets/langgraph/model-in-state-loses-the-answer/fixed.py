from typing import TypedDict

from langchain_openai import ChatOpenAI
from langgraph.graph import START, StateGraph

llm = ChatOpenAI(model="gpt-4o-mini")


class State(TypedDict):
    user_input: str
    result: str


def answer(state: State):
    return {"result": llm.invoke(state["user_input"]).content}


graph = StateGraph(State).add_node("answer", answer).add_edge(START, "answer").compile()
result = graph.invoke({"user_input": "Hi"})
print(result["result"])
#> Hello from the model.
