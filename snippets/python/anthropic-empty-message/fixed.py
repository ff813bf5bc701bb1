from anthropic import Anthropic

client = Anthropic()


def answer(question: str) -> str:
    if not question.strip():
        return "Please type a question."
    reply = client.messages.create(
        model="claude-haiku-4-5",
        max_tokens=500,
        messages=[{"role": "user", "content": question.strip()}],
    )
    return reply.content[0].text


print(answer("Where is my order?"))
#> It is on its way.
print(answer("\n"))
#> Please type a question.
