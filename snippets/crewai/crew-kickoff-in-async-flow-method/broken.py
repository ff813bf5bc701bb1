from crewai import Agent, Crew, Task
from crewai.flow.flow import Flow, start


def make_crew() -> Crew:
    adjuster = Agent(
        role="Claims adjuster",
        goal="Decide claims",
        backstory="Knows every policy",
        llm="gpt-4o-mini",
    )
    decide = Task(
        description="Decide claim {claim}",
        expected_output="approved or rejected",
        agent=adjuster,
    )
    return Crew(agents=[adjuster], tasks=[decide])


class Triage(Flow):
    @start()
    async def decide(self):
        result = make_crew().kickoff(inputs={"claim": 1})
        return result.raw


print(Triage().kickoff())
