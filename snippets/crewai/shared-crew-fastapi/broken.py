from crewai import Agent, Crew, Task
from fastapi import FastAPI

app = FastAPI()


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


crew = make_crew()


@app.post("/claims/{claim}")
async def handle(claim: int) -> str:
    result = await crew.akickoff(inputs={"claim": claim})
    return result.tasks_output[0].description
