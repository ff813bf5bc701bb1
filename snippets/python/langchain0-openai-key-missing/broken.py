from langchain.chat_models import ChatOpenAI

llm = ChatOpenAI(model="gpt-4")
print(llm.model_name)
