from openai import OpenAI

client = OpenAI()
report = "\n".join(f"order {n}: shipped from warehouse {n % 7}" for n in range(6000))
instructions = {"role": "system", "content": f"Answer from this report:\n\n{report}"}
history = []


def ask(question: str) -> str:
    history.append({"role": "user", "content": question})
    # the report once, and of the conversation the last ten messages
    reply = client.chat.completions.create(
        model="gpt-4o-mini", messages=[instructions, *history[-10:]]
    )
    history.append({"role": "assistant", "content": reply.choices[0].message.content})
    return history[-1]["content"]


print(ask("How many orders left warehouse 3?"))
#> 857 orders.
print(ask("And warehouse 5?"))
#> 857 orders.
print(ask("And warehouse 6?"))
#> 857 orders.
