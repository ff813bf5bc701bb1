import os

from crewai import Memory

os.environ["OPENAI_API_KEY"] = "NA"
memory = Memory()

memory.remember(
    "Customer 7 pays by invoice",
    scope="/customers",
    categories=["payment"],
    importance=0.8,
)
print([match.record.content for match in memory.recall("payment", depth="shallow")])
