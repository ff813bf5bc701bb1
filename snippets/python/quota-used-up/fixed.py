import openai
from langchain_anthropic import ChatAnthropic
from langchain_openai import ChatOpenAI

llm = ChatOpenAI(model="gpt-4o-mini", max_retries=0).with_fallbacks(
    [ChatAnthropic(model="claude-haiku-4-5")],
    exceptions_to_handle=(openai.RateLimitError,),
)
for order in range(17, 20):
    reply = llm.invoke(f"Write to the customer of order {order}.")
    print(reply.response_metadata["model_provider"], reply.content)
    #> openai Your order is on its way.
    #> openai Your order is on its way.
    #> anthropic Your order is on its way.
