from openai import OpenAI

client = OpenAI()
report = "\n".join(f"order {n}: shipped from warehouse {n % 7}" for n in range(6000))
history = []


def ask(question: str) -> str:
    history.append({"role": "user", "content": f"{question}\n\n{report}"})
    reply = client.chat.completions.create(model="gpt-4o-mini", messages=history)
    history.append({"role": "assistant", "content": reply.choices[0].message.content})
    return history[-1]["content"]


print(ask("How many orders left warehouse 3?"))
#> 857 orders.
print(ask("And warehouse 5?"))
#> 857 orders.
print(ask("And warehouse 6?"))
