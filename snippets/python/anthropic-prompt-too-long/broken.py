from anthropic import Anthropic

client = Anthropic()
transcript = "\n".join(f"Caller {n}: my parcel has not arrived." for n in range(21000))
reply = client.messages.create(
    model="claude-haiku-4-5",
    max_tokens=500,
    messages=[{"role": "user", "content": f"What is wrong?\n{transcript}"}],
)
print(reply.content[0].text)
