import os

from crewai import LLM, Agent, Crew, Task
from crewai.knowledge.source.string_knowledge_source import StringKnowledgeSource

embedder = {
    "provider": "openai",
    "config": {
        "model": "text-embedding-3-small",
        "api_key": os.environ["OPENAI_API_KEY"],
        "api_base": "http://localhost:1234/v1",
    },
}
adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
    llm=LLM(model="gpt-4o-mini", base_url=os.environ["OPENAI_BASE_URL"]),
    knowledge_sources=[StringKnowledgeSource(content="Hail is covered")],
    embedder=embedder,
)
decide = Task(
    description="Decide claim 7",
    expected_output="approved or rejected",
    agent=adjuster,
)
crew = Crew(agents=[adjuster], tasks=[decide])
print(crew.kickoff().raw)
