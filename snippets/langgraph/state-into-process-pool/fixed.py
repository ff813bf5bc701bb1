from concurrent.futures import ProcessPoolExecutor
from typing import TypedDict

from langchain_openai import ChatOpenAI
from langgraph.graph import START, StateGraph

llm = ChatOpenAI(model="gpt-4o-mini")


class State(TypedDict):
    claim: str
    answer: str


def reply(state: State):
    return {"answer": llm.invoke(state["claim"]).content}


graph = StateGraph(State).add_node("reply", reply).add_edge(START, "reply").compile()


def run(claim: str) -> str:
    return graph.invoke({"claim": claim})["answer"]


if __name__ == "__main__":
    claims = [f"claim {number}" for number in range(4)]
    with ProcessPoolExecutor(2) as pool:
        results = list(pool.map(run, claims))
    assert results == ["Hello from the model."] * 4
