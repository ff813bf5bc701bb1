from langgraph.store.memory import InMemoryStore
from langmem import create_manage_memory_tool

store = InMemoryStore()
remember = create_manage_memory_tool(("customers", "ada"), store=store)
remember.invoke({"content": "Ada wants invoices by post."})
print([item.value["content"] for item in store.search(("customers", "ada"))])
#> ['Ada wants invoices by post.']
