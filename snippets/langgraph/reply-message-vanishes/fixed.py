from langchain_openai import ChatOpenAI
from langgraph.graph import START, MessagesState, StateGraph

model = ChatOpenAI(model="gpt-4o-mini")


def chatbot(state: MessagesState):
    return {"messages": [model.invoke(state["messages"])]}


graph = StateGraph(MessagesState).add_node(chatbot).add_edge(START, "chatbot").compile()
result = graph.invoke({"messages": [("user", "Hi there")]})
messages = result["messages"]
assert len(messages) == 2, f"only {len(messages)} message: {messages[-1].content}"
