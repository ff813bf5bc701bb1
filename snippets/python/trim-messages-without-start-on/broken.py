from langchain_core.messages import AIMessage, HumanMessage, ToolMessage, trim_messages
from langchain_openai import ChatOpenAI

llm = ChatOpenAI(model="gpt-4o-mini")
call = {"name": "order_status", "args": {"order": 17}, "id": "call_1"}
history = [
    HumanMessage("Where is order 17?"),
    AIMessage("", tool_calls=[call]),
    ToolMessage("on its way", tool_call_id="call_1"),
    AIMessage("It is on its way."),
    HumanMessage("When will it arrive?"),
]
recent = trim_messages(history, strategy="last", max_tokens=3, token_counter=len)
print(llm.invoke(recent).content)
