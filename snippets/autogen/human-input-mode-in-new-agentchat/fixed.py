import asyncio

from autogen_agentchat.agents import AssistantAgent, UserProxyAgent
from autogen_agentchat.conditions import MaxMessageTermination, TextMentionTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.replay import ReplayChatCompletionClient

typed = iter(["Where is order 4711?", "Thanks, bye"])
customer = UserProxyAgent("customer", input_func=lambda prompt: next(typed))
support = AssistantAgent("support", ReplayChatCompletionClient(["It left on Monday."]))
until = TextMentionTermination("bye") | MaxMessageTermination(7)
team = RoundRobinGroupChat([customer, support], termination_condition=until)

result = asyncio.run(team.run())
print([message.content for message in result.messages if message.source == "support"])
#> ['It left on Monday.']
print(result.stop_reason)
#> Text 'bye' mentioned
