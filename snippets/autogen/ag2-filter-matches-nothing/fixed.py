from autogen import AssistantAgent, LLMConfig

llm_config = LLMConfig.from_json(path="OAI_CONFIG_LIST.json").where(model="gpt-4o")
support = AssistantAgent("support", llm_config=llm_config)
task = {"role": "user", "content": "Where is order 4711?"}
print(support.generate_reply([task]))
#> It left on Monday.
