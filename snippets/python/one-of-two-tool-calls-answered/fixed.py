import json

from openai import OpenAI

client = OpenAI()
stock = {"lamp": 4, "chair": 0}
product = {"type": "object", "properties": {"product": {"type": "string"}}}
in_stock = {"name": "in_stock", "parameters": product}
tools = [{"type": "function", "function": in_stock}]
messages = [{"role": "user", "content": "Do you have the lamp and the chair?"}]


def ask():
    reply = client.chat.completions.create(
        model="gpt-4o-mini", messages=messages, tools=tools
    )
    messages.append(reply.choices[0].message)
    return reply.choices[0].message


message = ask()
for call in message.tool_calls:
    count = stock[json.loads(call.function.arguments)["product"]]
    messages.append({"role": "tool", "tool_call_id": call.id, "content": str(count)})
print(ask().content)
#> The lamp yes, the chair no.
