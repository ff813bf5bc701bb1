import os

from crewai import LLM, Agent

# in a container: http://host.docker.internal:11434
server = os.environ["OPENAI_BASE_URL"]
llm = LLM(
    model="ollama/llama3.2", base_url=server, api_key=os.environ["OPENAI_API_KEY"]
)
clerk = Agent(role="Clerk", goal="Sort claims", backstory="Patient", llm=llm)
print(clerk.kickoff("Is claim 7 a motor or a home claim?").raw)
#> A motor claim.
