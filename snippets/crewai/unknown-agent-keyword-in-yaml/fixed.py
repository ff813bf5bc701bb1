from crewai import Agent
from crewai.project import CrewBase, agent


@CrewBase
class ClaimsDesk:
    agents_config = "agents.yaml"

    @agent
    def adjuster(self) -> Agent:
        return Agent(config=self.agents_config["adjuster"])


may = ClaimsDesk().adjuster().allow_delegation
assert may, f"no error, and the agent may delegate: {may}"
