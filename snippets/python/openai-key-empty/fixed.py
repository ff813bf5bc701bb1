import os

from openai import OpenAI

os.environ["OPENAI_API_KEY"] = "sk-proj-example"  # in your deployment: from the secret
client = OpenAI()
print(client.api_key)
#> sk-proj-example
