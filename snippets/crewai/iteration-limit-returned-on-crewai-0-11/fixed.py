from crewai import Agent, Crew, Task
from langchain.tools import tool


@tool
def look_up(table: str) -> str:
    """Looks a figure up in the tables policy, price and excess."""
    return {"policy": "motor", "price": "480", "excess": "150"}[table]


clerk = Agent(
    role="Clerk",
    goal="Settle claims",
    backstory="Patient",
    tools=[look_up],
    max_iter=8,
)
settle = Task(description="Settle claim 7", agent=clerk)
answer = Crew(agents=[clerk], tasks=[settle]).kickoff()
assert "euros" in answer, answer
print(answer)
#> 330 euros
