from crewai import Memory


def embed(texts: list[str]) -> list[list[float]]:
    return [[float(text.count(letter)) for letter in "aeinopst"] for text in texts]


memory = Memory(embedder=embed)

memory.remember(
    "Customer 7 pays by invoice",
    scope="/customers",
    categories=["payment"],
    importance=0.8,
)
print([match.record.content for match in memory.recall("payment", depth="shallow")])
#> ['Customer 7 pays by invoice']
