from crewai import Agent, BaseLLM, Crew, Process, Task


class HouseModel(BaseLLM):
    def call(self, messages, *args, **kwargs):
        return "approved"


adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
    llm=HouseModel(model="house"),
)
decide = Task(description="Decide claim 7", expected_output="approved or rejected")
crew = Crew(
    agents=[adjuster],
    tasks=[decide],
    process=Process.hierarchical,
    manager_llm=HouseModel(model="house"),
)

print(crew.kickoff().raw)
#> approved
