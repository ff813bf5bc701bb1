from crewai import LLM
from dotenv import load_dotenv

load_dotenv("service.env")

llm = LLM(model="openai/gpt-4o-mini")
print(llm.api_key)
#> sk-from-the-file
