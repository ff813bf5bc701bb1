from langchain.chat_models import init_chat_model
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, MessagesState, StateGraph

llm = init_chat_model("openai:gpt-5-mini")


def answer(state: MessagesState):
    return {"messages": [llm.invoke(state["messages"])]}


builder = StateGraph(MessagesState).add_node(answer).add_edge(START, "answer")
graph = builder.compile(checkpointer=InMemorySaver())
config = {"configurable": {"thread_id": "claim-17"}}

for number in (1, 2, 3):
    page = f"Page {number} of the claim. " + "The water came through the roof. " * 15000
    result = graph.invoke({"messages": [("user", page)]}, config)
    print(number, result["messages"][-1].content)
    #> 1 Noted.
    #> 2 Noted.
