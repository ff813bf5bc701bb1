from autogen import AssistantAgent, GroupChat, GroupChatManager, UserProxyAgent

llm_config = {"config_list": [{"model": "llama3.1"}]}
customer = UserProxyAgent(
    "customer", human_input_mode="NEVER", code_execution_config=False
)
orders = AssistantAgent("orders", llm_config=llm_config)
returns = AssistantAgent("returns", llm_config=llm_config)
chat = GroupChat([customer, orders, returns], messages=[], max_round=2)
manager = GroupChatManager(chat, llm_config=llm_config)
customer.initiate_chat(manager, message="Please take order 4711 back.")
speaker = chat.messages[-1]["name"]
assert speaker == "returns", f"a return was asked for, and {speaker} spoke"
