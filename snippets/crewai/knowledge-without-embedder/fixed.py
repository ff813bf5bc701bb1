from chromadb import EmbeddingFunction
from crewai import Agent, BaseLLM, Crew, Task
from crewai.knowledge.source.string_knowledge_source import StringKnowledgeSource
from crewai.rag.embeddings.providers.custom.embedding_callable import (
    CustomEmbeddingFunction,
)


class HouseModel(BaseLLM):
    def call(self, messages, *args, **kwargs):
        return "approved"


# Crew checks for the one base class, the provider for the other
class HouseEmbedder(CustomEmbeddingFunction, EmbeddingFunction):
    def __call__(self, input):
        return [[float(text.count(letter)) for letter in "aeinopst"] for text in input]


adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
    llm=HouseModel(model="house"),
)
decide = Task(
    description="Decide claim 7",
    expected_output="approved or rejected",
    agent=adjuster,
)
crew = Crew(
    agents=[adjuster],
    tasks=[decide],
    knowledge_sources=[StringKnowledgeSource(content="Hail is covered")],
    embedder={"provider": "custom", "config": {"embedding_callable": HouseEmbedder}},
)
found = crew.query_knowledge(["hail"], score_threshold=0.0)
print([each["content"] for each in found])
#> ['Hail is covered']
