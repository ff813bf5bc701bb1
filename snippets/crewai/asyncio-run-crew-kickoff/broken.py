import asyncio

from crewai import Agent, Crew, Task


def report(output):
    print("the model answered:", output.raw)
    #> the model answered: approved


adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
    llm="gpt-4o-mini",
)
decide = Task(
    description="Decide claim 1",
    expected_output="approved or rejected",
    agent=adjuster,
)
crew = Crew(agents=[adjuster], tasks=[decide], task_callback=report)

result = asyncio.run(crew.kickoff())
