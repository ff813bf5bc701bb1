import os

from autogen import AssistantAgent

local = {
    "model": "llama3.1",
    "base_url": os.environ["OPENAI_BASE_URL"],  # http://localhost:11434/v1
    "api_key": os.environ["OPENAI_API_KEY"],
}
support = AssistantAgent("support", llm_config={"config_list": [local]})
task = {"role": "user", "content": "Where is order 4711?"}
print(support.generate_reply([task]))
#> It left on Monday.
