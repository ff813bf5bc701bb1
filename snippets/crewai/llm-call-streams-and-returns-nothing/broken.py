from crewai import Agent, BaseLLM, Crew, Task
from openai import OpenAI

client = OpenAI()
shown = []


class StreamedModel(BaseLLM):
    def call(self, messages, *args, **kwargs):
        for chunk in client.chat.completions.create(
            model=self.model, messages=messages, stream=True
        ):
            shown.append(chunk.choices[0].delta.content or "")


adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
    llm=StreamedModel(model="gpt-4o-mini"),
)
decide = Task(
    description="Decide claim 7",
    expected_output="approved or rejected",
    agent=adjuster,
)

print(Crew(agents=[adjuster], tasks=[decide]).kickoff().raw)
