from langchain_core.messages import AIMessage, HumanMessage, ToolMessage
from langchain_openai import ChatOpenAI

llm = ChatOpenAI(model="gpt-4o-mini")
call = {"name": "order_status", "args": {"order": 17}, "id": "call_1"}
history = [
    HumanMessage("Where is order 17?"),
    AIMessage("", tool_calls=[call]),
    ToolMessage("on its way", tool_call_id="call_1"),
    AIMessage(""),  # the model said nothing
    HumanMessage("Hello?"),
]
filled = [message for message in history if message.content]
print(llm.invoke(filled).content)
