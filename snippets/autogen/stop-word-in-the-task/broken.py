import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import TextMentionTermination
from autogen_agentchat.teams import DiGraphBuilder, GraphFlow
from autogen_ext.models.replay import ReplayChatCompletionClient

drafts = ReplayChatCompletionClient(["We are sorry.", "We refund 20 euros."])
verdicts = ReplayChatCompletionClient(["REVISE: how much?", "APPROVE"])
writer = AssistantAgent("writer", drafts)
reviewer = AssistantAgent("reviewer", verdicts)
sender = AssistantAgent("sender", ReplayChatCompletionClient(["Sent."]))

builder = DiGraphBuilder()
builder.add_node(writer).add_node(reviewer).add_node(sender)
builder.add_edge(writer, reviewer)
builder.add_edge(reviewer, writer, condition="REVISE")
builder.add_edge(reviewer, sender, condition="APPROVE")
builder.set_entry_point(writer)
until = TextMentionTermination("APPROVE")
flow = GraphFlow(
    builder.get_participants(), builder.build(), termination_condition=until
)

task = "Answer the complaint. The reviewer says APPROVE or REVISE."
result = asyncio.run(flow.run(task=task))
spoke = {message.source for message in result.messages} - {"user"}
assert spoke, f"{len(spoke)} agents spoke: {result.stop_reason}"
