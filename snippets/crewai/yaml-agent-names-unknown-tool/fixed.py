from crewai import Agent
from crewai.project import CrewBase, agent, tool
from crewai.tools import tool as make_tool


@make_tool("policy_search")
def search_policies(number: str) -> str:
    """Finds the policy with this number."""
    return f"policy {number}: motor"


@CrewBase
class ClaimsDesk:
    agents_config = "agents.yaml"

    @tool
    def policy_search(self):
        return search_policies

    @agent
    def adjuster(self) -> Agent:
        return Agent(config=self.agents_config["adjuster"])


print([each.name for each in ClaimsDesk().adjuster().tools])
#> ['policy_search']
