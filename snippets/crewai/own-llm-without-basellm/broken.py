from crewai import Agent, Crew, Task


class HouseModel:
    def call(self, messages, *args, **kwargs):
        return "approved"

    def supports_stop_words(self) -> bool:
        return False


adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
    llm=HouseModel(),
)
decide = Task(
    description="Decide claim 7",
    expected_output="approved or rejected",
    agent=adjuster,
)

print(Crew(agents=[adjuster], tasks=[decide]).kickoff().raw)
