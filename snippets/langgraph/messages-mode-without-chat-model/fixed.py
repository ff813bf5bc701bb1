from langchain_openai import ChatOpenAI
from langgraph.graph import START, MessagesState, StateGraph

model = ChatOpenAI(model="gpt-4o-mini")


def chatbot(state: MessagesState):
    return {"messages": [model.invoke(state["messages"])]}


graph = StateGraph(MessagesState).add_node(chatbot).add_edge(START, "chatbot").compile()
question = {"messages": [("user", "Hi there")]}
tokens = [part.content for part, _ in graph.stream(question, stream_mode="messages")]
assert "Hello" in "".join(tokens), f"the stream showed {tokens}"
