from openai import OpenAI

client = OpenAI()
contract = "The tenant pays the rent on the first day of each month. " * 40
reply = client.chat.completions.create(
    model="gpt-4",
    messages=[{"role": "user", "content": f"Summarise this contract:\n{contract}"}],
    max_tokens=500,  # as much as a summary needs
)
print(reply.choices[0].message.content)
#> Rent is due monthly.
