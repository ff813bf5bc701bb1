from dataclasses import dataclass, fields

from langchain_openai import ChatOpenAI


@dataclass
class Settings:
    tone: str
    llm: ChatOpenAI


settings = Settings("formal", ChatOpenAI(model="gpt-4o-mini"))
values = {each.name: getattr(settings, each.name) for each in fields(settings)}
print(values["llm"].invoke("Hi").content)  # the model itself, not a copy
#> Hello from the model.
