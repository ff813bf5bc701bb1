from crewai import Agent
from crewai.project import CrewBase, agent


@CrewBase
class ClaimsDesk:
    agents_config = "agents.yaml"

    @agent
    def adjuster(self) -> Agent:
        return Agent(config=self.agents_config["adjuster"], llm="gpt-4o-mini")


print(ClaimsDesk().adjuster().role)
#> Claims adjuster
