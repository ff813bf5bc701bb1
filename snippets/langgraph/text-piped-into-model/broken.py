from langchain_core.language_models import FakeListChatModel

model = FakeListChatModel(responses=["billing"])
prompt = "Name the queue for: {ticket}"
chain = prompt | model
print(chain.invoke({"ticket": "Where is my invoice?"}).text)
