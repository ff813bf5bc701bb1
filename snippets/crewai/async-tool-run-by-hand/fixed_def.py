import asyncio

from crewai.flow.flow import Flow, start
from crewai.tools import tool


@tool("Look up policy")
async def look_up_policy(number: str) -> str:
    """Finds the policy with this number."""
    await asyncio.sleep(0.01)
    return f"policy {number}: theft is covered"


class Triage(Flow):
    @start()
    def load(self):
        return look_up_policy.run(number="A-17")


print(Triage().kickoff())
#> policy A-17: theft is covered
