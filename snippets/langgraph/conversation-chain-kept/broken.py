from langchain.chains import ConversationChain
from langchain.memory import ConversationBufferMemory
from langchain_core.language_models import FakeListChatModel

model = FakeListChatModel(responses=["Which order?", "It arrives tomorrow."])
memory = ConversationBufferMemory()
chain = ConversationChain(llm=model, memory=memory)
chain.invoke({"input": "Where is my order?"})
print(chain.invoke({"input": "4711"})["response"])
print(len(memory.chat_memory.messages), "messages remembered")
