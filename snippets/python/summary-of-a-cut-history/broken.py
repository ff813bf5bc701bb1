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

# keep the last two messages, replace the rest by a summary
old, recent = history[:-2], history[-2:]
request = {"role": "user", "content": "Summarise our conversation."}
reply = client.chat.completions.create(model="gpt-4o-mini", messages=[*old, request])
print(reply.choices[0].message.content)
