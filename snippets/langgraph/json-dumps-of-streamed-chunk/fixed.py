import json

from fastapi import FastAPI
from fastapi.responses import StreamingResponse
from langchain_core.messages import AIMessage, message_to_dict
from langgraph.graph import START, MessagesState, StateGraph


def reply(state: MessagesState):
    return {"messages": [AIMessage("It arrives tomorrow.")]}


builder = StateGraph(MessagesState).add_node("reply", reply).add_edge(START, "reply")
graph = builder.compile()
app = FastAPI()


@app.get("/chat")
async def chat(question: str):
    async def events():
        messages = {"messages": [("user", question)]}
        async for update in graph.astream(messages, stream_mode="updates"):
            yield f"data: {json.dumps(update, default=message_to_dict)}\n\n"

    return StreamingResponse(events(), media_type="text/event-stream")
