from crewai import Agent, Crew, Task
from pydantic import BaseModel, ValidationError


class Decision(BaseModel):
    claim: int
    approved: bool


def is_decision(output):
    try:
        Decision.model_validate_json(output.raw)
    except ValidationError as error:
        return False, f"Answer with the JSON object alone: {error}"
    return True, output.raw


adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
    llm="gpt-4o-mini",
)
decide = Task(
    description="Decide claim 7",
    expected_output=f"JSON of this schema: {Decision.model_json_schema()}",
    agent=adjuster,
    guardrail=is_decision,
)

result = Crew(agents=[adjuster], tasks=[decide]).kickoff()
print(Decision.model_validate_json(result.raw))
#> claim=7 approved=True
