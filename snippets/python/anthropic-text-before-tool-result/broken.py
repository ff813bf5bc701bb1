from anthropic import Anthropic

client = Anthropic()
call = {"type": "tool_use", "id": "toolu_1", "name": "order_status", "input": {}}
result = {"type": "tool_result", "tool_use_id": "toolu_1", "content": "on its way"}
note = {"type": "text", "text": "Please answer in one sentence."}

reply = client.messages.create(
    model="claude-haiku-4-5",
    max_tokens=500,
    messages=[
        {"role": "user", "content": "Where is my order?"},
        {"role": "assistant", "content": [call]},
        {"role": "user", "content": [note, result]},
    ],
    tools=[{"name": "order_status", "input_schema": {"type": "object"}}],
)
print(reply.content[0].text)
