import os

from langchain_anthropic import ChatAnthropic
from langchain_core.messages import AIMessage, HumanMessage, SystemMessage

url = os.environ["ANTHROPIC_BASE_URL"]
model = ChatAnthropic(model="claude-haiku-4-5", anthropic_api_url=url)
history = [HumanMessage("Hello"), AIMessage("Hello. How can I help?")]
rules = SystemMessage("You answer for a parcel service.")
question = HumanMessage("Where is order 4711?")
print(model.invoke([rules, *history, question]).content)
#> It left on Monday.
