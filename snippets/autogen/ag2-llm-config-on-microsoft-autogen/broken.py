from autogen import AssistantAgent, LLMConfig

llm_config = LLMConfig({"model": "gpt-4o-mini"})
support = AssistantAgent("support", llm_config=llm_config)
task = {"role": "user", "content": "Where is order 4711?"}
print(support.generate_reply([task]))
