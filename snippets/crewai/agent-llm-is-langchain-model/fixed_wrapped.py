from crewai import Agent, BaseLLM, Crew, Task
from langchain_openai import ChatOpenAI


class LangChainModel(BaseLLM):
    chat: ChatOpenAI

    def call(self, messages, *args, **kwargs):
        return self.chat.invoke(messages).text


chat = ChatOpenAI(model="gpt-4o-mini", temperature=0)
adjuster = Agent(
    role="Claims adjuster",
    goal="Decide claims",
    backstory="Knows every policy",
    llm=LangChainModel(model="gpt-4o-mini", chat=chat),
)
decide = Task(
    description="Decide claim 7",
    expected_output="approved or rejected",
    agent=adjuster,
)

print(Crew(agents=[adjuster], tasks=[decide]).kickoff().raw)
#> approved
