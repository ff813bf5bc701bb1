from langchain_openai import ChatOpenAI

llm = ChatOpenAI(
    model="llama3.2",
    base_url="http://localhost:11434/v1",
    api_key="ollama",  # any text: the server ignores it
)
print(llm.root_client.base_url)
#> http://localhost:11434/v1/
