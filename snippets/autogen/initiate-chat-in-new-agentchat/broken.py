from autogen_agentchat.agents import AssistantAgent, UserProxyAgent
from autogen_ext.models.replay import ReplayChatCompletionClient

support = AssistantAgent("support", ReplayChatCompletionClient(["It left on Monday."]))
customer = UserProxyAgent("customer")
chat = customer.initiate_chat(support, message="Where is order 4711?", max_turns=1)
print(chat.summary)
