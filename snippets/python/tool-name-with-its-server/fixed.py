import json
import re

from openai import OpenAI

# as a tool server listed them, each with the name of its own server
listed = {"orders/look_up": lambda number: f"order {number} is in Leipzig"}
allowed = {re.sub(r"[^a-zA-Z0-9_-]", "_", name): tool for name, tool in listed.items()}


def described(name):
    number = {"type": "object", "properties": {"number": {"type": "integer"}}}
    return {"type": "function", "function": {"name": name, "parameters": number}}


reply = OpenAI().chat.completions.create(
    model="gpt-4o-mini",
    messages=[{"role": "user", "content": "Where is order 7?"}],
    tools=[described(name) for name in allowed],
)
call = reply.choices[0].message.tool_calls[0].function
print(allowed[call.name](**json.loads(call.arguments)))
#> order 7 is in Leipzig
