from crewai import Agent, Crew, Task
from crewai.tools import tool

found = []


@tool("find_policy")
def find_policy(number: str | dict) -> str:
    """Finds the policy with this number, such as M-7."""
    # small models wrap the value as the schema does: {"description": "M-7"}
    if isinstance(number, dict):
        number = number["description"]
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
assert found == ["M-7"] and told == "policy M-7: home"
