from anthropic import Anthropic

client = Anthropic()
pages = ["Refunds take five days.", "", "Parcels are insured."]  # page 2 is a picture

blocks = [{"type": "text", "text": page} for page in pages if page.strip()]
question = {"type": "text", "text": "How long do refunds take?"}
reply = client.messages.create(
    model="claude-haiku-4-5",
    max_tokens=500,
    messages=[{"role": "user", "content": [*blocks, question]}],
)
print(reply.content[0].text)
#> Five days.
