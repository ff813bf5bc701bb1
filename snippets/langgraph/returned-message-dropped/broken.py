from langchain_core.messages import AIMessage
from langgraph.graph import START, MessagesState, StateGraph


def reply(state: MessagesState):
    return AIMessage("It arrives tomorrow.")


builder = StateGraph(MessagesState).add_node("reply", reply).add_edge(START, "reply")
graph = builder.compile()
result = graph.invoke({"messages": [("user", "Where is my order?")]})
texts = [message.content for message in result["messages"]]
assert len(texts) == 2, f"the reply is missing, the conversation has only {texts}"
