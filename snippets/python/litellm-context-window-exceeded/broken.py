import litellm

report = "\n".join(f"order {n}: shipped from warehouse {n % 7}" for n in range(15000))
reply = litellm.completion(
    model="openai/gpt-4o-mini",
    messages=[{"role": "user", "content": f"Which orders are late?\n\n{report}"}],
)
print(reply.choices[0].message.content)
