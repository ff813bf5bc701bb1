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


def decide(claim: int) -> str:
    return make_crew().kickoff(inputs={"claim": claim}).raw


if __name__ == "__main__":
    print(decide(1))
    #> approved
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        print(pool.map(decide, [2]))
        #> ['approved']
