from crewai_tools import tool


@tool("find_policy")
def find_policy(number: str) -> str:
    """Finds a policy by its number."""
    return f"policy {number}: motor"


print(find_policy.run(number="M-7"))
