from crewai import LLM, Agent, Crew, Task

adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
    llm=LLM(model="ollama/llama3.2", base_url="http://localhost:11434"),
)
decide = Task(
    description="Decide claim 7",
    expected_output="approved or rejected",
    agent=adjuster,
)

crew = Crew(agents=[adjuster], tasks=[decide])
model = crew.agents[0].llm
print(model.model, model.base_url)
#> llama3.2 http://localhost:11434/v1
