from crewai import LLM, Agent

clerk = Agent(
    role="Clerk",
    goal="Sort claims",
    backstory="Patient",
    llm=LLM(model="openai/gpt-4o-mini"),
)
print(clerk.kickoff("Is claim 7 a motor or a home claim?").raw)
