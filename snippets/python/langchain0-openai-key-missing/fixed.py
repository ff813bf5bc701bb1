from langchain.chat_models import ChatOpenAI

llm = ChatOpenAI(model="gpt-4", openai_api_key="sk-proj-example")
print(llm.model_name)
#> gpt-4
