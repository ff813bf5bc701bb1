import os

from autogen import AssistantAgent

model = {
    "model": "gpt-4o-mini",
    "api_key": os.environ["OPENAI_API_KEY"],
    "tags": ["cheap"],
}
support = AssistantAgent("support", llm_config={"config_list": [model]})
task = {"role": "user", "content": "Where is order 4711?"}
print(support.generate_reply([task]))
#> It left on Monday.
