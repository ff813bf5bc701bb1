import io
import logging

from autogen import AssistantAgent

log = io.StringIO()
logging.basicConfig(stream=log, format="%(message)s")
llm_config = {"config_list": [{"model": "gpt-4o-mini"}]}
writer = AssistantAgent("writer", llm_config=llm_config)
editor = AssistantAgent("editor", llm_config=llm_config)
result = writer.initiate_chat(
    editor, message="Dear customer, …", max_turns=2, silent=True
)
assert not log.getvalue(), log.getvalue()
print([message["name"] for message in result.chat_history])
#> ['writer', 'editor', 'writer', 'editor']
