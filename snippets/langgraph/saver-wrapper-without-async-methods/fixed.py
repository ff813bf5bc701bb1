import asyncio

from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, MessagesState, StateGraph

audit = []


class AuditedSaver(BaseCheckpointSaver):
    def __init__(self, saver: BaseCheckpointSaver):
        super().__init__()
        self.saver = saver

    async def aget_tuple(self, config):
        return await self.saver.aget_tuple(config)

    async def aput(self, config, checkpoint, metadata, new_versions):
        audit.append(metadata["step"])
        return await self.saver.aput(config, checkpoint, metadata, new_versions)

    async def aput_writes(self, config, writes, task_id, task_path=""):
        return await self.saver.aput_writes(config, writes, task_id, task_path)


def reply(state: MessagesState):
    return {"messages": [("ai", "It arrives tomorrow.")]}


builder = StateGraph(MessagesState).add_node("reply", reply).add_edge(START, "reply")
graph = builder.compile(checkpointer=AuditedSaver(InMemorySaver()))
config = {"configurable": {"thread_id": "customer-1"}}
question = {"messages": [("user", "Where is my order?")]}
asyncio.run(graph.ainvoke(question, config))
print(audit)
#> [-1, 0, 1]
