from anthropic import Anthropic

client = Anthropic()
call = {"type": "tool_use", "id": "toolu_1", "name": "order_status", "input": {}}
results = []


def answer(content: str) -> None:
    result = {"type": "tool_result", "tool_use_id": call["id"], "content": content}
    results.append(result)


answer("timed out")
answer("on its way")  # the second attempt
reply = client.messages.create(
    model="claude-haiku-4-5",
    max_tokens=500,
    messages=[
        {"role": "user", "content": "Where is my order?"},
        {"role": "assistant", "content": [call]},
        {"role": "user", "content": results},
    ],
    tools=[{"name": "order_status", "input_schema": {"type": "object"}}],
)
print(reply.content[0].text)
