import io
import logging

from autogen import AssistantAgent, config_list_from_json

log = io.StringIO()
logging.basicConfig(stream=log, format="%(message)s")
config_list = config_list_from_json(
    "OAI_CONFIG_LIST.json", filter_dict={"model": ["gpt-4o"]}
)
support = AssistantAgent("support", llm_config={"config_list": config_list})
assert not log.getvalue(), log.getvalue()
task = {"role": "user", "content": "Where is order 4711?"}
print(support.generate_reply([task]))
#> It left on Monday.
