from anthropic import Anthropic

client = Anthropic()
call = {"type": "tool_use", "id": "toolu_1", "name": "order_status", "input": {}}
result = {"type": "tool_result", "tool_use_id": "toolu_1", "content": "on its way"}
history = [
    {"role": "user", "content": "Where is my order?"},
    {"role": "assistant", "content": [call]},
    {"role": "user", "content": [result]},
    {"role": "assistant", "content": "It is on its way."},
    {"role": "user", "content": "When will it arrive?"},
]

# the last three messages; the first of them must be the user's, and it is
reply = client.messages.create(
    model="claude-haiku-4-5",
    max_tokens=500,
    messages=history[-3:],
    tools=[{"name": "order_status", "input_schema": {"type": "object"}}],
)
print(reply.content[0].text)
