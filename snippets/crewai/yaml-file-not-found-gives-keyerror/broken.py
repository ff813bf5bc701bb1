from crewai import Agent
from crewai.project import CrewBase, agent


@CrewBase
class ClaimsDesk:
    @agent
    def adjuster(self) -> Agent:
        return Agent(config=self.agents_config["adjuster"])


print(ClaimsDesk().adjuster().role)
