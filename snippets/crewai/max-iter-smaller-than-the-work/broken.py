from contextlib import redirect_stdout
from io import StringIO

from crewai import Agent, Crew, Task
from crewai.tools import tool


@tool("look_up")
def look_up(table: str) -> str:
    """Looks a figure up in the tables policy, price and excess."""
    return {"policy": "motor", "price": "480", "excess": "150"}[table]


clerk = Agent(
    role="Clerk",
    goal="Settle claims",
    backstory="Patient",
    llm="openai/gpt-4o-mini",
    tools=[look_up],
    max_iter=2,
    verbose=True,
)
settle = Task(description="Settle claim 7", expected_output="A sum", agent=clerk)

printed = StringIO()
with redirect_stdout(printed):
    answer = Crew(agents=[clerk], tasks=[settle]).kickoff().raw
limit = [line for line in printed.getvalue().splitlines() if "Maximum" in line]
assert not limit, f"{limit[0]} The answer: {answer}"
print(answer)
