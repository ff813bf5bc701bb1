from crewai import Agent, BaseLLM, Crew, Task


class HouseModel(BaseLLM):
    def call(self, messages, *args, **kwargs):
        return "approved"

    def supports_stop_words(self) -> bool:
        return False


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

print(Crew(agents=[adjuster], tasks=[decide]).kickoff().raw)
#> approved
