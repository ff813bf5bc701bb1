from crewai import Agent, tool


@tool("find_policy")
def find_policy(number: str) -> str:
    """Finds a policy by its number."""
    return f"policy {number}: motor"


clerk = Agent(
    role="Clerk",
    goal="Find policies",
    backstory="Patient",
    llm="openai/gpt-4o-mini",
    tools=[find_policy],
)
print([each.name for each in clerk.tools])
