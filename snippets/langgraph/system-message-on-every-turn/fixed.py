from langchain_anthropic import ChatAnthropic
from langchain_core.messages import SystemMessage
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, MessagesState, StateGraph

model = ChatAnthropic(model="claude-haiku-4-5")
RULES = SystemMessage("You answer for a parcel service.")


def reply(state: MessagesState):
    return {"messages": [model.invoke([RULES, *state["messages"]])]}


builder = StateGraph(MessagesState).add_node(reply)
builder.add_edge(START, "reply")
graph = builder.compile(checkpointer=InMemorySaver())
config = {"configurable": {"thread_id": "A-17"}}
for text in ("Hello", "Where is order 4711?"):
    result = graph.invoke({"messages": [("user", text)]}, config)
print([message.type for message in result["messages"]])
#> ['human', 'ai', 'human', 'ai']
