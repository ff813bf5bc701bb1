from dotenv import load_dotenv
from openai import OpenAI

load_dotenv("settings.env")
client = OpenAI()

print(client.api_key)
#> sk-proj-example
