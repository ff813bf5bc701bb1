import multiprocessing

from crewai import Agent, Crew, Task


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


def decide(crew: Crew) -> str:
    return crew.kickoff(inputs={"claim": 1}).raw


if __name__ == "__main__":
    with multiprocessing.Pool(1) as pool:
        print(pool.map(decide, [make_crew()]))
