import logging
import os
from io import StringIO

from crewai import LLM, Agent, Crew, Task

log = StringIO()
logging.basicConfig(stream=log)
embedder = {
    "provider": "openai",
    "config": {
        "model": "text-embedding-3-small",
        "api_key": os.environ["OPENAI_API_KEY"],
        "api_base": os.environ["OPENAI_BASE_URL"],
    },
}
adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
    llm=LLM(model="gpt-4o-mini", base_url=os.environ["OPENAI_BASE_URL"]),
)
decide = Task(
    description="Decide claim 7",
    expected_output="approved or rejected",
    agent=adjuster,
)
crew = Crew(agents=[adjuster], tasks=[decide], memory=True, embedder=embedder)
answer = crew.kickoff().raw
failed = [line for line in log.getvalue().splitlines() if "Error during" in line]
assert not failed
