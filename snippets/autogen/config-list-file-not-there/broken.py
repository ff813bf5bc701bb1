from autogen import AssistantAgent, config_list_from_json

config_list = config_list_from_json("OAI_CONFIG_LIST")
support = AssistantAgent("support", llm_config={"config_list": config_list})
task = {"role": "user", "content": "Where is order 4711?"}
print(support.generate_reply([task]))
