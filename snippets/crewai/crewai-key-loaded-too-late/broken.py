from crewai import LLM
from dotenv import load_dotenv

llm = LLM(model="openai/gpt-4o-mini")
print(llm.call("Is claim 7 covered?"))

load_dotenv("service.env")
