from openai import OpenAI

client = OpenAI()
manual = "\n\n".join(f"Step {n}. Open the valve, read the gauge." for n in range(900))
reply = client.embeddings.create(model="text-embedding-3-small", input=manual)
print(len(reply.data))
