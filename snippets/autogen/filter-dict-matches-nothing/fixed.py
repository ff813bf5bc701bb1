from autogen import AssistantAgent, config_list_from_json

config_list = config_list_from_json(
    "OAI_CONFIG_LIST.json", filter_dict={"model": ["gpt-4o"]}
)
assert config_list, "no entry of OAI_CONFIG_LIST.json is a gpt-4o"
support = AssistantAgent("support", llm_config={"config_list": config_list})
task = {"role": "user", "content": "Where is order 4711?"}
print(support.generate_reply([task]))
#> It left on Monday.
