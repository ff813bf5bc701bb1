from openai import OpenAI

client = OpenAI()
cancelled = set()


def cancel_order(order: int) -> str:
    cancelled.add(order)
    return f"order {order} is cancelled"


call = {"id": "call_1", "type": "function"}
call["function"] = {"name": "cancel_order", "arguments": '{"order": 17}'}
result = cancel_order(17)
reply = client.chat.completions.create(
    model="gpt-4o-mini",
    messages=[
        {"role": "user", "content": "Cancel order 17, please."},
        {"role": "assistant", "content": None, "tool_calls": [call]},
        {"role": "tool", "tool_call_id": "call_1", "content": result},
    ],
)
print(reply.choices[0].message.content)
#> Order 17 is cancelled.
