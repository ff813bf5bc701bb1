from crewai import Agent, Crew, Task
from crewai.tools import tool


@tool("find_policy")
def find_policy(number: str) -> str:
    """Finds the policy with this number."""
    return f"policy {number}: home"


adjuster = Agent(
    role="Claims adjuster",
    goal="Look up policies with search_policies",
    backstory="Knows every policy",
    llm="gpt-4o-mini",
    tools=[find_policy],
)
look = Task(description="What is M-7?", expected_output="its kind", agent=adjuster)

output = Crew(agents=[adjuster], tasks=[look]).kickoff().tasks_output[0]
told = [each["content"] for each in output.messages if each["role"] == "tool"][0]
assert "M-7" in told, f"the crew said {output.raw!r}, and the model was told: {told}"
