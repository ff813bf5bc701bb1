from crewai import Agent, Crew, Task
from crewai.tools import tool

found = []


@tool("find_policy")
def find_policy(number: str) -> str:
    """Finds the policy with this number."""
    found.append(number)
    return f"policy {number}: home"


adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
    llm="gpt-4o-mini",
    tools=[find_policy],
)
look = Task(description="What is M-7?", expected_output="its kind", agent=adjuster)

output = Crew(agents=[adjuster], tasks=[look]).kickoff().tasks_output[0]
told = [each["content"] for each in output.messages if each["role"] == "tool"][0]
assert found, f"the crew is done, the tool ran 0 times, and the model was told: {told}"
