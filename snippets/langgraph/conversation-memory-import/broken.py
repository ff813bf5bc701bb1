from langchain.memory import ConversationBufferMemory
from langchain_core.language_models import FakeListChatModel

model = FakeListChatModel(responses=["Which order?", "It arrives tomorrow."])
memory = ConversationBufferMemory(return_messages=True)
for text in ("Where is my order?", "4711"):
    memory.chat_memory.add_user_message(text)
    reply = model.invoke(memory.chat_memory.messages)
    memory.chat_memory.add_ai_message(reply.text)
print(len(memory.chat_memory.messages), "messages, last:", reply.text)
