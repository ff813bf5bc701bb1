from langchain_classic.chains import ConversationChain
from langchain_classic.memory import ConversationBufferMemory
from langchain_core.language_models import FakeListChatModel

model = FakeListChatModel(responses=["Which order?", "It arrives tomorrow."])
memory = ConversationBufferMemory()
chain = ConversationChain(llm=model, memory=memory)
chain.invoke({"input": "Where is my order?"})
print(chain.invoke({"input": "4711"})["response"])
#> It arrives tomorrow.
print(len(memory.chat_memory.messages), "messages remembered")
#> 4 messages remembered
