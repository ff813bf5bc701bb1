from dataclasses import asdict, dataclass

from langchain_openai import ChatOpenAI


@dataclass
class Settings:
    tone: str
    llm: ChatOpenAI


settings = Settings("formal", ChatOpenAI(model="gpt-4o-mini"))
print(asdict(settings))
