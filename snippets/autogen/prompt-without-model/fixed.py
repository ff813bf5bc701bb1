import os

from autogen import OpenAIWrapper

model = {"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}
client = OpenAIWrapper(config_list=[model])
task = {"role": "user", "content": "Where is order 4711?"}
response = client.create(messages=[task])
print(client.extract_text_or_completion_object(response)[0])
#> It left on Monday.
