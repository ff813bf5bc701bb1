from langgraph.checkpoint.memory import InMemorySaver
from langgraph.func import entrypoint


@entrypoint(checkpointer=InMemorySaver())
def count(new: int, *, previous: int | None = None) -> int:
    return new + (previous or 0)


config = {"configurable": {"thread_id": "stock"}}
count.invoke(3, config)
print(count.invoke(4, config))
#> 7
