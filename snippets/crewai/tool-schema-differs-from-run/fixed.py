from crewai.tools import BaseTool
from pydantic import BaseModel, Field


class PolicyQuery(BaseModel):
    number: str = Field(description="the policy's number, such as M-7")


class FindPolicy(BaseTool):
    name: str = "find_policy"
    description: str = "Finds a policy by its number."
    args_schema: type[BaseModel] = PolicyQuery

    def _run(self, number: str) -> str:
        return f"policy {number}: motor"


print(FindPolicy().run(number="M-7"))
#> policy M-7: motor
