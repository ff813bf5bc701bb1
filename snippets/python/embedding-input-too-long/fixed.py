from openai import OpenAI

client = OpenAI()
manual = "\n\n".join(f"Step {n}. Open the valve, read the gauge." for n in range(900))
steps = manual.split("\n\n")
chunks = ["\n\n".join(steps[at : at + 50]) for at in range(0, len(steps), 50)]
reply = client.embeddings.create(model="text-embedding-3-small", input=chunks)
print(len(chunks), len(reply.data))
#> 18 18
