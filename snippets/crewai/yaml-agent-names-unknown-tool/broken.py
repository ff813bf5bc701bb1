from crewai import Agent
from crewai.project import CrewBase, agent
from crewai.tools import tool


@tool("policy_search")
def search_policies(number: str) -> str:
    """Finds the policy with this number."""
    return f"policy {number}: motor"


@CrewBase
class ClaimsDesk:
    agents_config = "agents.yaml"

    @agent
    def adjuster(self) -> Agent:
        return Agent(config=self.agents_config["adjuster"])


print([each.name for each in ClaimsDesk().adjuster().tools])
