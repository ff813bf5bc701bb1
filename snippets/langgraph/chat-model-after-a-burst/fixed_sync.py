from concurrent.futures import ThreadPoolExecutor
from typing import TypedDict

from langchain_openai import ChatOpenAI
from langgraph.graph import START, StateGraph

llm = ChatOpenAI(model="gpt-4o-mini")


class Ticket(TypedDict):
    text: str
    reply: str


def answer(ticket: Ticket):
    message = llm.invoke(ticket["text"])
    return {"reply": message.content}


graph = StateGraph(Ticket).add_node(answer).add_edge(START, "answer").compile()


def answer_all(texts: list[str]) -> int:
    with ThreadPoolExecutor(20) as pool:
        tickets = list(pool.map(graph.invoke, [{"text": text} for text in texts]))
    return len([ticket for ticket in tickets if ticket["reply"]])


one, many = ["Where is my order?"], [f"Where is order {n}?" for n in range(20)]
for texts in (one, one, many, one, one):
    print(answer_all(texts))
    #> 1
    #> 1
    #> 20
    #> 1
    #> 1
