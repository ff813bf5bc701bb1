from concurrent.futures import ProcessPoolExecutor
from typing import Any, TypedDict

from langchain_openai import ChatOpenAI
from langgraph.graph import START, StateGraph


class State(TypedDict):
    llm: Any
    claim: str
    answer: str


def reply(state: State):
    return {"answer": state["llm"].invoke(state["claim"]).content}


graph = StateGraph(State).add_node("reply", reply).add_edge(START, "reply").compile()


def run(state: State) -> str:
    return graph.invoke(state)["answer"]


if __name__ == "__main__":
    llm = ChatOpenAI(model="gpt-4o-mini")
    states = [{"llm": llm, "claim": f"claim {number}"} for number in range(4)]
    with ProcessPoolExecutor(2) as pool:
        results = list(pool.map(run, states))
