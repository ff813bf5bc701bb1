from crewai.tools import tool


@tool("find_policy")
def find_policy(number: str) -> str:
    """Finds the policy with this number."""
    return f"policy {number}: motor"


print(find_policy.run(policy="M-7"))
