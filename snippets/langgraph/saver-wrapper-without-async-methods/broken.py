import asyncio

from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, MessagesState, StateGraph

audit = []


class AuditedSaver(BaseCheckpointSaver):
    def __init__(self, saver: BaseCheckpointSaver):
        super().__init__()
        self.saver = saver

    def get_tuple(self, config):
        return self.saver.get_tuple(config)

    def put(self, config, checkpoint, metadata, new_versions):
        audit.append(metadata["step"])
        return self.saver.put(config, checkpoint, metadata, new_versions)

    def put_writes(self, config, writes, task_id, task_path=""):
        return self.saver.put_writes(config, writes, task_id, task_path)


def reply(state: MessagesState):
    return {"messages": [("ai", "It arrives tomorrow.")]}


builder = StateGraph(MessagesState).add_node("reply", reply).add_edge(START, "reply")
graph = builder.compile(checkpointer=AuditedSaver(InMemorySaver()))
config = {"configurable": {"thread_id": "customer-1"}}
question = {"messages": [("user", "Where is my order?")]}
asyncio.run(graph.ainvoke(question, config))
