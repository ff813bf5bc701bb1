from langchain_core.documents import Document
from langchain_core.prompts import ChatPromptTemplate

policy = Document("Parcels can be returned within 30 days.")
prompt = ChatPromptTemplate(
    [("system", "Answer from this policy: {policy}"), ("human", "{question}")]
)
value = prompt.invoke({"policy": policy.page_content, "question": "How long?"})
print(value.to_messages()[0].text)
#> Answer from this policy: Parcels can be returned within 30 days.
