import litellm

report = "\n".join(f"order {n}: shipped from warehouse {n % 7}" for n in range(15000))


def ask(orders: str) -> str:
    question = {"role": "user", "content": f"Which orders are late?\n\n{orders}"}
    try:
        reply = litellm.completion(model="openai/gpt-4o-mini", messages=[question])
    except litellm.ContextWindowExceededError:
        middle = orders.index("\n", len(orders) // 2)
        return f"{ask(orders[:middle])} {ask(orders[middle:])}"
    return reply.choices[0].message.content


print(ask(report))
#> None. None.
