import io
import logging

from autogen import AssistantAgent, config_list_from_json

log = io.StringIO()
logging.basicConfig(stream=log, format="%(message)s")
config_list = config_list_from_json(
    "OAI_CONFIG_LIST.json", filter_dict={"model": ["gpt-4"]}
)
support = AssistantAgent("support", llm_config={"config_list": config_list})
assert not log.getvalue(), log.getvalue()
