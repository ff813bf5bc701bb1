from crewai import Agent

adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
    llm="gpt-4o-mini",
    max_iter=3,
)
assert adjuster.max_iter == 3, f"no error, and the agent may still take {adjuster.max_iter} steps"
