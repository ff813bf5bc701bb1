from langchain_core.language_models import FakeListChatModel
from langchain_core.prompts import PromptTemplate

model = FakeListChatModel(responses=["billing"])
prompt = PromptTemplate.from_template("Name the queue for: {ticket}")
chain = prompt | model
print(chain.invoke({"ticket": "Where is my invoice?"}).text)
#> billing
