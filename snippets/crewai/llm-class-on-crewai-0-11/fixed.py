from crewai import LLM, Agent

llm = LLM(model="openai/gpt-4o-mini", temperature=0)
clerk = Agent(role="Clerk", goal="Sort claims", backstory="Patient", llm=llm)
print(clerk.kickoff("Is claim 7 a motor or a home claim?").raw)
#> A motor claim.
