from autogen import AssistantAgent, GroupChat, GroupChatManager, UserProxyAgent

llm_config = {"config_list": [{"model": "gpt-4o-mini"}]}
customer = UserProxyAgent(
    "customer", human_input_mode="NEVER", code_execution_config=False
)
support = AssistantAgent("support", llm_config=llm_config)
chat = GroupChat([support], messages=[], max_round=2)
manager = GroupChatManager(chat, llm_config=llm_config)
customer.initiate_chat(manager, message="Where is order 4711?", silent=True)
