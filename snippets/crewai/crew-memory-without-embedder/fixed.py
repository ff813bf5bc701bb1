from crewai import Agent, BaseLLM, Crew, Memory, Task


class HouseModel(BaseLLM):
    def call(self, messages, *args, **kwargs):
        return "approved"


def embed(texts: list[str]) -> list[list[float]]:
    return [[float(text.count(letter)) for letter in "aeinopst"] for text in texts]


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
    memory=Memory(llm=HouseModel(model="house"), embedder=embed),
)

said = crew.kickoff().raw
stored = Memory().list_records()
assert len(stored) == 1, f"the crew said {said!r}, and remembers {len(stored)} things"
