import os

from crewai import LLM, Agent

llm = LLM(
    model="mistral/mistral-small-latest",
    base_url=os.environ["OPENAI_BASE_URL"],
    api_key=os.environ["OPENAI_API_KEY"],
)
clerk = Agent(role="Clerk", goal="Sort claims", backstory="Patient", llm=llm)
print(clerk.kickoff("Is claim 7 a motor or a home claim?").raw)
#> A motor claim.
