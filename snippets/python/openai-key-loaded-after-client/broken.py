from dotenv import load_dotenv
from openai import OpenAI

client = OpenAI()
load_dotenv("settings.env")

print(client.api_key)
