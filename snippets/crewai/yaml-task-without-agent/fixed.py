from crewai import Agent, Crew, Task
from crewai.project import CrewBase, agent, crew, task


@CrewBase
class ClaimsDesk:
    agents_config = "agents.yaml"
    tasks_config = "tasks.yaml"

    @agent
    def adjuster(self) -> Agent:
        return Agent(config=self.agents_config["adjuster"])

    @task
    def decide(self) -> Task:
        # `agent: adjuster` in tasks.yaml does the same
        return Task(config=self.tasks_config["decide"], agent=self.adjuster())

    @crew
    def crew(self) -> Crew:
        return Crew(agents=self.agents, tasks=self.tasks)


print(ClaimsDesk().crew().tasks[0].agent.role)
#> Claims adjuster
