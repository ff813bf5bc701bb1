import io
import logging

from autogen import AssistantAgent, GroupChat, GroupChatManager, UserProxyAgent

log = io.StringIO()
logging.basicConfig(stream=log, format="%(message)s")
llm_config = {"config_list": [{"model": "llama3.1"}]}
customer = UserProxyAgent(
    "customer", human_input_mode="NEVER", code_execution_config=False
)
orders = AssistantAgent("orders", llm_config=llm_config)
returns = AssistantAgent("returns", llm_config=llm_config)
chat = GroupChat(
    [customer, orders, returns],
    messages=[],
    max_round=2,
    speaker_selection_method="round_robin",
)
manager = GroupChatManager(chat, llm_config=llm_config)
customer.initiate_chat(manager, message="Please take order 4711 back.", silent=True)
assert not log.getvalue(), log.getvalue()
print([message["name"] for message in chat.messages])
#> ['customer', 'orders']
