from langchain_openai import ChatOpenAI

llm = ChatOpenAI(model="llama3.2", base_url="http://localhost:11434/v1")
print(llm.root_client.base_url)
