import os

from autogen import AssistantAgent, LLMConfig

llm_config = LLMConfig(
    api_type="openai",
    model="gpt-4o-mini",
    api_key=os.environ["OPENAI_API_KEY"],
    request_timeout=120,
)
support = AssistantAgent("support", llm_config=llm_config)
print(support.generate_reply([{"role": "user", "content": "Where is order 4711?"}]))
