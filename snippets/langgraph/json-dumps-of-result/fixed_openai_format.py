import json

from langchain_core.messages import convert_to_openai_messages
from langgraph.graph import START, MessagesState, StateGraph


def reply(state: MessagesState):
    return {"messages": [("ai", "It arrives tomorrow.")]}


builder = StateGraph(MessagesState).add_node("reply", reply).add_edge(START, "reply")
graph = builder.compile()
result = graph.invoke({"messages": [("user", "Where is my order?")]})
print(json.dumps(convert_to_openai_messages(result["messages"])[-1]))
#> {"role": "assistant", "content": "It arrives tomorrow."}
