from crewai import Agent, Crew, Task
from crewai.tools import tool

found = []


@tool("find_policy")
def find_policy(query: str) -> str:
    """Finds the policy."""
    found.append(query)
    return f"policy {query}: motor"


adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
    llm="gpt-4o-mini",
    tools=[find_policy],
)
look = Task(description="Look up M-7", expected_output="a policy", agent=adjuster)

result = Crew(agents=[adjuster], tasks=[look]).kickoff()
print(result.tasks_output[0])
print(result.tasks_output[0].model_dump())
assert found, f"the crew is done, the tool ran 0 times, the model was told: {look.output.messages[-2]['content']}"
