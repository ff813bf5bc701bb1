from langchain.agents import create_agent
from langchain.tools import tool
from langchain_core.language_models import FakeMessagesListChatModel
from langchain_core.messages import AIMessage


class ToolCallingFake(FakeMessagesListChatModel):
    def bind_tools(self, tools, **kwargs):
        return self


@tool
def find_order(number: str) -> str:
    """Find an order by its number."""
    return "shipped"


call = {"name": "find_order", "args": {"number": "17"}, "id": "call-1"}
replies = [AIMessage("", tool_calls=[call]), AIMessage("It was shipped.")]
agent = create_agent(ToolCallingFake(responses=replies), [find_order])
result = agent.invoke({"messages": [("user", "Where is order 17?")]})
print([message.content for message in result["messages"]])
#> ['Where is order 17?', '', 'shipped', 'It was shipped.']
