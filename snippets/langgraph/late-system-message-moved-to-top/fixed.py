import warnings

from langchain_anthropic import ChatAnthropic
from langchain_core.messages import AIMessage, HumanMessage

model = ChatAnthropic(model="claude-haiku-4-5")
history = [HumanMessage("Hello"), AIMessage("Hello. How can I help?")]
question = HumanMessage("From now on, answer in French. Where is order 4711?")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    model.invoke([*history, question])
moved = [str(each.message) for each in caught if "moved" in str(each.message)]
assert not moved, f"sent elsewhere: {moved[0].partition('.')[0]}"
