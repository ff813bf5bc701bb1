from functools import cache

from dotenv import load_dotenv
from openai import OpenAI


@cache
def client() -> OpenAI:
    return OpenAI()


load_dotenv("settings.env")
print(client().api_key)
#> sk-proj-example
