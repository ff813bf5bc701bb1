from autogen import AssistantAgent, config_list_from_json

config_list = config_list_from_json(
    "OAI_CONFIG_LIST.json", filter_dict={"model": ["gpt-4"]}
)
llm_config = {"config_list": config_list, "temperature": 0}
support = AssistantAgent("support", llm_config=llm_config)
task = {"role": "user", "content": "Where is order 4711?"}
print(support.generate_reply([task]))
