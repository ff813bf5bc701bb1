from anthropic import Anthropic

client = Anthropic()
transcript = "\n".join(f"Caller {n}: my parcel has not arrived." for n in range(21000))


def ask(question: str) -> str:
    reply = client.messages.create(
        model="claude-haiku-4-5",
        max_tokens=500,
        messages=[{"role": "user", "content": question}],
    )
    return reply.content[0].text


size = 300_000
parts = [transcript[at : at + size] for at in range(0, len(transcript), size)]
notes = [ask(f"What is wrong?\n{part}") for part in parts]
print(ask("Make one summary of these notes:\n" + "\n".join(notes)))
#> Parcels that do not arrive.
