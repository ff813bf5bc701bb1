from langgraph.graph import START, StateGraph
from pydantic import BaseModel, ValidationError


class Ticket(BaseModel):
    question: str
    answer: str = ""


def reply(ticket: Ticket):
    return {"answer": f"You asked: {ticket.question}"}


graph = StateGraph(Ticket).add_node(reply).add_edge(START, "reply").compile()
try:
    graph.invoke({"query": "Where is my order?"})
except ValidationError as error:
    print(error.error_count(), "problem:", error.errors()[0]["msg"])
    #> 1 problem: Field required
print(graph.invoke({"question": "Where is my order?"})["answer"])
#> You asked: Where is my order?
