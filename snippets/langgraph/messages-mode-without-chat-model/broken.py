import os

from langgraph.graph import START, MessagesState, StateGraph
from openai import OpenAI

client = OpenAI(base_url=os.environ["OPENAI_BASE_URL"])


def chatbot(state: MessagesState):
    question = [{"role": "user", "content": state["messages"][-1].content}]
    reply = client.chat.completions.create(model="gpt-4o-mini", messages=question)
    return {"messages": [("ai", reply.choices[0].message.content)]}


graph = StateGraph(MessagesState).add_node(chatbot).add_edge(START, "chatbot").compile()
question = {"messages": [("user", "Hi there")]}
tokens = [part.content for part, _ in graph.stream(question, stream_mode="messages")]
assert "Hello" in "".join(tokens), f"the stream showed {tokens}"
