import os

from openai import OpenAI

os.environ["OPENAI_API_KEY"] = ""  # named in the deployment, never filled
client = OpenAI()
print(client.api_key)
