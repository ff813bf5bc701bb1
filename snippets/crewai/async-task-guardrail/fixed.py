from crewai import Agent, Crew, Task


def one_word(output):
    return len(output.raw.split()) == 1, output.raw


adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
    llm="gpt-4o-mini",
)
decide = Task(
    description="Decide claim 7",
    expected_output="approved or rejected",
    agent=adjuster,
    guardrail=one_word,
)

print(Crew(agents=[adjuster], tasks=[decide]).kickoff().raw)
#> approved
