from anthropic import Anthropic

client = Anthropic()
stock = {"lamp": 4, "chair": 0}
product = {"type": "object", "properties": {"product": {"type": "string"}}}
tools = [{"name": "in_stock", "input_schema": product}]
messages = [{"role": "user", "content": "Do you have the lamp and the chair?"}]


def ask():
    reply = client.messages.create(
        model="claude-haiku-4-5", max_tokens=500, messages=messages, tools=tools
    )
    messages.append({"role": "assistant", "content": reply.content})
    return reply.content


call = next(block for block in ask() if block.type == "tool_use")
result = {"type": "tool_result", "tool_use_id": call.id}
result["content"] = str(stock[call.input["product"]])
messages.append({"role": "user", "content": [result]})
print(ask()[0].text)
