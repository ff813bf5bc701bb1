from celery import Celery
from crewai import Agent, Crew, Task

app = Celery("claims")


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


print("ready:", make_crew().kickoff(inputs={"claim": 0}).raw)


@app.task(name="claims.decide")
def decide(claim: int) -> str:
    return make_crew().kickoff(inputs={"claim": claim}).raw
