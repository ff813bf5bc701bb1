from crewai import Agent

adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
    llm="gpt-4o-mini",
    max_iterations=3,
)
limit = adjuster.max_iter
assert limit == 3, f"no error, and the agent may still take {limit} steps"
