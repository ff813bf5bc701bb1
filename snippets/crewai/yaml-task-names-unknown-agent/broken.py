from crewai import Agent, Task
from crewai.project import CrewBase, agent, task


@CrewBase
class ClaimsDesk:
    agents_config = "agents.yaml"
    tasks_config = "tasks_by_role.yaml"

    @agent
    def adjuster(self) -> Agent:
        return Agent(config=self.agents_config["adjuster"])

    @task
    def decide(self) -> Task:
        return Task(config=self.tasks_config["decide"])


print(ClaimsDesk().decide().agent.role)
