import os

from autogen import AssistantAgent

model = {"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}
orders = AssistantAgent("Order Desk", llm_config={"config_list": [model]})
task = {"role": "user", "content": "Where is order 4711?"}
print(orders.generate_reply([task]))
