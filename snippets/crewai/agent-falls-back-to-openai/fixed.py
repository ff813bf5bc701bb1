from crewai import LLM, Agent

adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
    llm=LLM(model="ollama/llama3.2", base_url="http://localhost:11434"),
)
print(adjuster.llm.model, adjuster.llm.base_url)
#> llama3.2 http://localhost:11434/v1
