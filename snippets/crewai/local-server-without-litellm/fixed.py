import os

from crewai import LLM, Agent

server = os.environ["OPENAI_BASE_URL"]  # such as http://localhost:1234/v1
llm = LLM(model="openai/qwen3-8b", base_url=server)
clerk = Agent(role="Clerk", goal="Sort claims", backstory="Patient", llm=llm)
print(clerk.kickoff("Is claim 7 a motor or a home claim?").raw)
#> A motor claim.
