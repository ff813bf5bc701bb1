import os

from autogen import AssistantAgent, GroupChat, GroupChatManager, UserProxyAgent

model = {"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}
llm_config = {"config_list": [model]}
customer = UserProxyAgent(
    "Max Mustermann", human_input_mode="NEVER", code_execution_config=False
)
orders = AssistantAgent("Orders", llm_config=llm_config)
billing = AssistantAgent("Billing", llm_config=llm_config)
chat = GroupChat(
    [customer, orders, billing],
    messages=[],
    max_round=3,
    speaker_selection_method="round_robin",
)
manager = GroupChatManager(chat, llm_config=llm_config)
customer.initiate_chat(manager, message="Where is order 4711?", silent=True)
print([message["name"] for message in chat.messages])
