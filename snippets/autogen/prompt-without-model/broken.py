import os

from autogen import OpenAIWrapper

client = OpenAIWrapper(config_list=[{"api_key": os.environ["OPENAI_API_KEY"]}])
response = client.create(prompt="Where is order 4711?")
print(client.extract_text_or_completion_object(response)[0])
