from crewai import Agent, BaseLLM
from openai import OpenAI


class HouseModel(BaseLLM):
    def call(self, messages, *args, **kwargs):
        reply = OpenAI().chat.completions.create(model=self.model, messages=messages)
        return reply.choices[0].message.content

    def supports_stop_words(self):
        return False


clerk = Agent(
    role="Clerk",
    goal="Sort claims",
    backstory="Patient",
    llm=HouseModel(model="gpt-5.1"),
)
print(clerk.kickoff("Is claim 7 a motor or a home claim?").raw)
#> A motor claim.
