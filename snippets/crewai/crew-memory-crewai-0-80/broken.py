import versions
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
crew = Crew(agents=[adjuster], tasks=[decide], memory=True)

print(versions.__name__, crew.memory)
