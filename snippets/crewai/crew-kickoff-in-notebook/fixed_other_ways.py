# %%
from concurrent.futures import ThreadPoolExecutor

from crewai import Agent, Crew, Task
from crewai.flow.flow import Flow, start

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
crew = Crew(agents=[adjuster], tasks=[decide])

# %%
result = await crew.akickoff(inputs={"claim": 1})
assert result.raw == "approved"

# %%
with ThreadPoolExecutor() as pool:
    result = pool.submit(crew.kickoff, {"claim": 2}).result()
assert result.raw == "approved"


# %%
class Triage(Flow):
    @start()
    def decide(self):
        return crew.kickoff(inputs={"claim": 3}).raw


assert Triage().kickoff() == "approved"
