import asyncio

from crewai import Agent, Crew, Task
from crewai.project import CrewBase, agent, crew, task
from model import HouseModel


async def load_backstory() -> str:
    return "Knows every policy"


@CrewBase
class ClaimsDesk:
    agents_config = "agents.yaml"
    tasks_config = "tasks.yaml"

    @agent
    async def adjuster(self) -> Agent:
        story, model = await load_backstory(), HouseModel(model="house")
        entry = self.agents_config["adjuster"]
        return Agent(config=entry, backstory=story, llm=model)

    @task
    def decide(self) -> Task:
        return Task(config=self.tasks_config["decide"], agent=self.adjuster())

    @crew
    def crew(self) -> Crew:
        return Crew(agents=self.agents, tasks=self.tasks)


async def main():
    print(ClaimsDesk().crew().agents[0].backstory)


asyncio.run(main())
