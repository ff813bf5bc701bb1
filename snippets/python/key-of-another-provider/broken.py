import os

from langchain_openai import ChatOpenAI

os.environ["GROQ_API_KEY"] = "gsk_local_1234"  # as the host has it

model = ChatOpenAI(model="gpt-4o-mini", api_key=os.environ["GROQ_API_KEY"])
print(model.invoke("Which queue is for a lost parcel?").content)
