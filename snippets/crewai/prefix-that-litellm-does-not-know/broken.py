import os

from crewai import LLM, Agent

llm = LLM(
    model="llamacpp/qwen3-8b",
    base_url=os.environ["OPENAI_BASE_URL"],  # such as http://localhost:8080/v1
    api_key=os.environ["OPENAI_API_KEY"],
)
clerk = Agent(role="Clerk", goal="Sort claims", backstory="Patient", llm=llm)
print(clerk.kickoff("Is claim 7 a motor or a home claim?").raw)
