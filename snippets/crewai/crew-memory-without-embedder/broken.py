from crewai import Agent, BaseLLM, Crew, Memory, Task


class HouseModel(BaseLLM):
    def call(self, messages, *args, **kwargs):
        return "approved"


adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
    llm=HouseModel(model="house"),
)
decide = Task(
    description="Decide claim 7",
    expected_output="approved or rejected",
    agent=adjuster,
)
crew = Crew(
    agents=[adjuster],
    tasks=[decide],
    memory=True,
)

said = crew.kickoff().raw
stored = Memory().list_records()
assert stored, f"the crew said {said!r}, and remembers {len(stored)} things"
