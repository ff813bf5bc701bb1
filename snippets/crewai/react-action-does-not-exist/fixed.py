from crewai import Agent, BaseLLM, Crew, Task
from crewai.tools import tool


class HouseModel(BaseLLM):
    def call(self, messages, *args, **kwargs):
        if len(messages) > 2:
            kind = "home" if "policy M-7: home" in messages[-2]["content"] else "motor"
            return f"Thought: I know\nFinal Answer: M-7 is a {kind} policy"
        return 'Thought: look\nAction: search_policies\nAction Input: {"number": "M-7"}'

    def supports_function_calling(self) -> bool:
        return False


@tool("search_policies")
def find_policy(number: str) -> str:
    """Finds the policy with this number."""
    return f"policy {number}: home"


adjuster = Agent(
    role="Claims adjuster",
    goal="Look up policies with search_policies",
    backstory="Knows every policy",
    llm=HouseModel(model="house"),
    tools=[find_policy],
)
look = Task(description="What is M-7?", expected_output="its kind", agent=adjuster)

output = Crew(agents=[adjuster], tasks=[look]).kickoff().tasks_output[0]
told = [each.failure.message for each in output.tool_failures]
assert not told and output.raw == "M-7 is a home policy"
