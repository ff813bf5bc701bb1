import os

from langchain_openai import ChatOpenAI
from langgraph.store.memory import InMemoryStore
from langgraph.store.postgres import PostgresStore

profile = {"llm": {"model": "gpt-4o-mini", "temperature": 0}, "tone": "formal"}

InMemoryStore().put(("customers",), "ada", profile)  # on the laptop: fine

with PostgresStore.from_conn_string(os.environ["DATABASE_URL"]) as store:
    store.setup()
    store.put(("customers",), "ada", profile)
    settings = store.get(("customers",), "ada").value["llm"]

llm = ChatOpenAI(**settings)
print(llm.invoke("Hi").content)
#> Hello from the model.
