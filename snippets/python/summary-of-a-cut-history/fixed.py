from openai import OpenAI

client = OpenAI()
call = {"id": "call_1", "type": "function"}
call["function"] = {"name": "order_status", "arguments": '{"order": 17}'}
history = [
    {"role": "user", "content": "Where is my order?"},
    {"role": "assistant", "content": "Which one?"},
    {"role": "user", "content": "Number 17."},
    {"role": "assistant", "content": None, "tool_calls": [call]},
    {"role": "tool", "tool_call_id": "call_1", "content": "on its way"},
    {"role": "assistant", "content": "It is on its way."},
]

# keep the last turn from its user message on, replace the rest by a summary
turns = [at for at, message in enumerate(history) if message["role"] == "user"]
old, recent = history[: turns[-1]], history[turns[-1] :]
request = {"role": "user", "content": "Summarise our conversation."}
reply = client.chat.completions.create(model="gpt-4o-mini", messages=[*old, request])
print(reply.choices[0].message.content)
#> Ann asks for an order.
assert [message["role"] for message in recent][:2] == ["user", "assistant"]
