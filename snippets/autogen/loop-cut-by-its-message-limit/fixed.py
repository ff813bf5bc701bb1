import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
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
# a bound for loops that never end, not a plan
until = MaxMessageTermination(50)
flow = GraphFlow(
    builder.get_participants(), builder.build(), termination_condition=until
)

result = asyncio.run(flow.run(task="Answer the complaint"))
print(result.messages[-1].source, "|", result.stop_reason)
#> sender | Digraph execution is complete
