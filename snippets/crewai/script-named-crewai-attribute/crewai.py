import crewai

adjuster = crewai.Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
    llm="gpt-4o-mini",
)
