from crewai import LLM, Agent

llm = LLM(model="ollama/llama3.2", is_litellm=True)
clerk = Agent(role="Clerk", goal="Sort claims", backstory="Patient", llm=llm)
print(clerk.kickoff("Is claim 7 a motor or a home claim?").raw)
