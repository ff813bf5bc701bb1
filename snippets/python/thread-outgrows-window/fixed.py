from langchain.chat_models import init_chat_model
from langchain_core.messages import trim_messages
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, MessagesState, StateGraph

llm = init_chat_model("openai:gpt-5-mini")
trimmer = trim_messages(
    max_tokens=200_000, token_counter="approximate", strategy="last", start_on="human"
)


def answer(state: MessagesState):
    return {"messages": [llm.invoke(trimmer.invoke(state["messages"]))]}


builder = StateGraph(MessagesState).add_node(answer).add_edge(START, "answer")
graph = builder.compile(checkpointer=InMemorySaver())
config = {"configurable": {"thread_id": "claim-17"}}

for number in (1, 2, 3):
    page = f"Page {number} of the claim. " + "The water came through the roof. " * 15000
    result = graph.invoke({"messages": [("user", page)]}, config)
    print(number, result["messages"][-1].content)
    #> 1 Noted.
    #> 2 Noted.
    #> 3 Noted.
