from langchain_openai import ChatOpenAI

llm = ChatOpenAI(model="gpt-4o-mini", max_retries=0)
for order in range(17, 20):
    print(llm.invoke(f"Write to the customer of order {order}.").content)
    #> Your order is on its way.
    #> Your order is on its way.
