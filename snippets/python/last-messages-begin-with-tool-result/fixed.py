from openai import OpenAI

client = OpenAI()
call = {"id": "call_1", "type": "function"}
call["function"] = {"name": "order_status", "arguments": '{"order": 17}'}
history = [
    {"role": "user", "content": "Where is order 17?"},
    {"role": "assistant", "content": None, "tool_calls": [call]},
    {"role": "tool", "tool_call_id": "call_1", "content": "on its way"},
    {"role": "assistant", "content": "It is on its way."},
    {"role": "user", "content": "When will it arrive?"},
]

recent = history[-3:]
while recent[0]["role"] != "user":
    recent = recent[1:]
reply = client.chat.completions.create(model="gpt-4o-mini", messages=recent)
print(reply.choices[0].message.content)
#> Tomorrow.
