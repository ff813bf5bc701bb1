from langchain_core.messages import AIMessage
from langgraph.graph import START, MessagesState, StateGraph


def chatbot(state: MessagesState):
    return {"messages": [AIMessage("Hello! How can I help?")]}


graph = StateGraph(MessagesState).add_node(chatbot).add_edge(START, "chatbot").compile()
graph.invoke("Hi there")
