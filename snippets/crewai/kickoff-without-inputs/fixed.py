from crewai import Agent, BaseLLM, Crew, Task


class Model(BaseLLM):
    def call(self, messages, *args, **kwargs):
        asked.append(messages[-1]["content"].strip().splitlines()[0])
        return "approved"


asked = []
adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
    llm=Model(model="local"),
)
decide = Task(
    description="Decide claim {claim}",
    expected_output="approved or rejected",
    agent=adjuster,
)
crew = Crew(agents=[adjuster], tasks=[decide])

crew.kickoff(inputs={"claim": 7})
assert "claim 7" in asked[0], f"the model was asked: {asked[0]}"
