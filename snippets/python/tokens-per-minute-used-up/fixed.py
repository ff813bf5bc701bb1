from openai import OpenAI

client = OpenAI(max_retries=8)
page = "The tenant pays the rent on the first day of each month. " * 800

for number in range(1, 5):
    reply = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": f"Summarise page {number}:\n{page}"}],
    )
    print(number, reply.choices[0].message.content)
    #> 1 Rent is due monthly.
    #> 2 Rent is due monthly.
    #> 3 Rent is due monthly.
    #> 4 Rent is due monthly.
