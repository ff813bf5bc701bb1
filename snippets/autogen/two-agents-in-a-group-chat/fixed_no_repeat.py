import io
import logging

from autogen import AssistantAgent, GroupChat, GroupChatManager

log = io.StringIO()
logging.basicConfig(stream=log, format="%(message)s")
llm_config = {"config_list": [{"model": "gpt-4o-mini"}]}
writer = AssistantAgent("writer", llm_config=llm_config)
editor = AssistantAgent("editor", llm_config=llm_config)
chat = GroupChat([writer, editor], messages=[], max_round=3, allow_repeat_speaker=False)
manager = GroupChatManager(chat, llm_config=llm_config)
writer.initiate_chat(manager, message="Dear customer, …", silent=True)
assert not log.getvalue(), log.getvalue()
print([message["name"] for message in chat.messages])
#> ['writer', 'editor', 'writer']
