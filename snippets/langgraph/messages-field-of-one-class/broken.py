from typing import Annotated

from langchain_core.messages import HumanMessage
from langgraph.graph import START, StateGraph, add_messages
from pydantic import BaseModel


class Chat(BaseModel):
    messages: Annotated[list[HumanMessage], add_messages]
    turns: int = 0


def answer(chat: Chat):
    return {"messages": [("assistant", "Your parcel left on Monday.")]}


def count(chat: Chat):
    return {"turns": len(chat.messages)}


graph = StateGraph(Chat).add_sequence([answer, count])
graph = graph.add_edge(START, "answer").compile()
result = graph.invoke({"messages": [("user", "Where is my parcel?")]})
print(result["turns"])
