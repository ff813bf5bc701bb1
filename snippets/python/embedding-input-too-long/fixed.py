from langchain_text_splitters import RecursiveCharacterTextSplitter
from openai import OpenAI

client = OpenAI()
manual = "\n\n".join(f"Step {n}. Turn the valve and read the gauge." for n in range(900))
splitter = RecursiveCharacterTextSplitter(chunk_size=4000, chunk_overlap=200)
chunks = splitter.split_text(manual)
reply = client.embeddings.create(model="text-embedding-3-small", input=chunks)
assert len(reply.data) == len(chunks) > 1
