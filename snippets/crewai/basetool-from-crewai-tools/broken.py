from crewai_tools import BaseTool, FileReadTool


class FindPolicy(BaseTool):
    name: str = "find_policy"
    description: str = "Finds a policy by its number."

    def _run(self, number: str) -> str:
        return f"policy {number}: motor"


print([each.name for each in (FindPolicy(), FileReadTool())])
