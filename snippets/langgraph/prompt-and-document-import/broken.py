from langchain.prompts import ChatPromptTemplate
from langchain.schema import Document

policy = Document("Parcels can be returned within 30 days.")
prompt = ChatPromptTemplate(
    [("system", "Answer from this policy: {policy}"), ("human", "{question}")]
)
value = prompt.invoke({"policy": policy.page_content, "question": "How long?"})
print(value.to_messages()[0].text)
