import re
from contextlib import redirect_stdout
from io import StringIO

from crewai import Agent, BaseLLM, Crew, Task
from crewai.knowledge.source.string_knowledge_source import StringKnowledgeSource


class HouseModel(BaseLLM):
    def call(self, messages, *args, **kwargs):
        return "approved"


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
with redirect_stdout(StringIO()) as log:
    crew = Crew(
        agents=[adjuster],
        tasks=[decide],
        knowledge_sources=[StringKnowledgeSource(content="Hail is covered")],
    )
failed = re.search(r"Failed to .*?\.", log.getvalue())
assert not failed, f"the crew was made, its knowledge is empty: {failed[0]}"
