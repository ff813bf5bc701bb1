from openai import OpenAI

client = OpenAI()
orders = [f"order {n}: {'late' if n % 900 == 0 else 'in time'}" for n in range(9000)]

report = "\n".join(order for order in orders if not order.endswith("in time"))
reply = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": f"Which orders are late?\n{report}"}],
)
print(reply.choices[0].message.content)
#> Ten of them.
