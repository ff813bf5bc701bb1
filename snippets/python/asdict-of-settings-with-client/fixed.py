from dataclasses import asdict, dataclass

from langchain_openai import ChatOpenAI


@dataclass
class Settings:
    tone: str
    model: str

    def llm(self) -> ChatOpenAI:
        return ChatOpenAI(model=self.model)


settings = Settings("formal", "gpt-4o-mini")
print(asdict(settings))
#> {'tone': 'formal', 'model': 'gpt-4o-mini'}
print(settings.llm().invoke("Hi").content)
#> Hello from the model.
