from langchain_core.messages import AIMessage
from langgraph.graph import START, MessagesState, StateGraph


def chatbot(state: MessagesState):
    return {"messages": [AIMessage("Hello! How can I help?")]}


graph = StateGraph(MessagesState).add_node(chatbot).add_edge(START, "chatbot").compile()
result = graph.invoke({"messages": [("user", "Hi there")]})
print([message.content for message in result["messages"]])
#> ['Hi there', 'Hello! How can I help?']
