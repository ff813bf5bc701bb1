from autogen import AssistantAgent, GroupChat, GroupChatManager, UserProxyAgent

llm_config = {"config_list": [{"model": "llama3.1"}]}
customer = UserProxyAgent(
    "customer", human_input_mode="NEVER", code_execution_config=False
)
orders = AssistantAgent("orders", llm_config=llm_config)
returns = AssistantAgent("returns", llm_config=llm_config)


def next_speaker(last, chat):
    if last is not customer:
        return customer
    return returns if "back" in chat.messages[-1]["content"] else orders


chat = GroupChat(
    [customer, orders, returns],
    messages=[],
    max_round=2,
    speaker_selection_method=next_speaker,
)
manager = GroupChatManager(chat, llm_config=llm_config)
customer.initiate_chat(manager, message="Please take order 4711 back.", silent=True)
print([message["name"] for message in chat.messages])
#> ['customer', 'returns']
