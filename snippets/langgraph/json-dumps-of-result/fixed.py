import json

from langchain_core.messages import message_to_dict, messages_from_dict
from langgraph.graph import START, MessagesState, StateGraph


def reply(state: MessagesState):
    return {"messages": [("ai", "It arrives tomorrow.")]}


builder = StateGraph(MessagesState).add_node("reply", reply).add_edge(START, "reply")
graph = builder.compile()
result = graph.invoke({"messages": [("user", "Where is my order?")]})
text = json.dumps(result, default=message_to_dict)
assert messages_from_dict(json.loads(text)["messages"]) == result["messages"]
