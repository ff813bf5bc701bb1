import os
from typing import TypedDict

from langchain_openai import ChatOpenAI
from langgraph.checkpoint.postgres import PostgresSaver
from langgraph.graph import START, StateGraph


class State(TypedDict):
    llm: ChatOpenAI
    question: str
    answer: str


def reply(state: State):
    return {"answer": state["llm"].invoke(state["question"]).content}


builder = StateGraph(State).add_node("reply", reply).add_edge(START, "reply")
config = {"configurable": {"thread_id": "customer-1"}}
question = {"question": "Hello?", "llm": ChatOpenAI(model="gpt-4o-mini")}

with PostgresSaver.from_conn_string(os.environ["DATABASE_URL"]) as saver:
    saver.setup()
    result = builder.compile(checkpointer=saver).invoke(question, config)
    assert result["answer"] == "Hello from the model."
    rows = saver.conn.execute("SELECT blob FROM checkpoint_blobs").fetchall()
    key = os.environ["OPENAI_API_KEY"].encode()
    found = sum(key in row["blob"] for row in rows if row["blob"])
    assert not found, f"the API key stands in clear text in {found} stored values"
