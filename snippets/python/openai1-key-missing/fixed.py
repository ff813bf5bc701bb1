import os

from openai import OpenAI

# in your deployment: the key comes from the environment, before the process starts
os.environ["OPENAI_API_KEY"] = "sk-proj-example"
client = OpenAI()
print(client.api_key)
#> sk-proj-example
