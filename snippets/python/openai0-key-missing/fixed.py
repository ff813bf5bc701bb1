import os

os.environ["OPENAI_API_KEY"] = "sk-proj-example"  # what load_dotenv() does

import openai

print(openai.api_key)
#> sk-proj-example
