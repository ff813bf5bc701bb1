from langgraph.config import get_store
from langgraph.graph import START, MessagesState, StateGraph
from langgraph.store.memory import InMemoryStore


def greet(state: MessagesState):
    name = get_store().get(("customers",), "ada").value["name"]
    return {"messages": [("ai", f"Hello {name}")]}


store = InMemoryStore()
store.put(("customers",), "ada", {"name": "Ada"})
builder = StateGraph(MessagesState).add_node("greet", greet).add_edge(START, "greet")
graph = builder.compile(store=store)
print(graph.invoke({"messages": []})["messages"][-1].content)
#> Hello Ada
