from crewai import Agent, Crew, Task
from crewai.tools import tool


@tool("read_claim")
def read_claim(number: str) -> str:
    """Reads the claim with this number."""
    return f"claim {number}: hail"


adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims, and let the archivist look up policies",
    backstory="Never looks up policies alone",
    llm="gpt-4o-mini",
    tools=[read_claim],
)
archivist = Agent(
    role="Archivist",
    goal="Look up policies",
    backstory="Knows every policy",
    llm="gpt-4o-mini",
)
look = Task(description="What is M-7?", expected_output="its kind", agent=adjuster)
crew = Crew(agents=[adjuster, archivist], tasks=[look])

output = crew.kickoff().tasks_output[0]
told = [each["content"] for each in output.messages if each["role"] == "tool"][0]
assert "M-7" in told, f"the crew said {output.raw!r}, and the model was told: {told}"
