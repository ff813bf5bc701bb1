from langchain_anthropic import ChatAnthropic
from langchain_core.messages import SystemMessage
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, MessagesState, StateGraph

model = ChatAnthropic(model="claude-haiku-4-5")
RULES = SystemMessage("You answer for a parcel service.")


def set_rules(state: MessagesState):
    return {"messages": [RULES.model_copy()]}


def reply(state: MessagesState):
    return {"messages": [model.invoke(state["messages"])]}


builder = StateGraph(MessagesState).add_sequence([set_rules, reply])
builder.add_edge(START, "set_rules")
graph = builder.compile(checkpointer=InMemorySaver())
config = {"configurable": {"thread_id": "A-17"}}
for text in ("Hello", "Where is order 4711?"):
    result = graph.invoke({"messages": [("user", text)]}, config)
print(result["messages"][-1].content)
