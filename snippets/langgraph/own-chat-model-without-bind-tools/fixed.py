import os

import httpx
from langchain.agents import create_agent
from langchain.tools import tool
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, convert_to_openai_messages
from langchain_core.output_parsers.openai_tools import parse_tool_calls
from langchain_core.outputs import ChatGeneration, ChatResult
from langchain_core.utils.function_calling import convert_to_openai_tool


class GatewayChat(BaseChatModel):
    @property
    def _llm_type(self):
        return "gateway"

    def bind_tools(self, tools, **kwargs):
        return self.bind(tools=[convert_to_openai_tool(each) for each in tools])

    def _generate(self, messages, stop=None, run_manager=None, **kwargs):
        history = convert_to_openai_messages(messages)
        body = {"model": "gpt-4o-mini", "messages": history}
        headers = {"Authorization": f"Bearer {os.environ['OPENAI_API_KEY']}"}
        url = os.environ["OPENAI_BASE_URL"] + "/chat/completions"
        reply = httpx.post(url, json=body | kwargs, headers=headers).json()
        message = reply["choices"][0]["message"]
        calls = parse_tool_calls(message.get("tool_calls") or [], return_id=True)
        answer = AIMessage(message["content"] or "", tool_calls=calls)
        return ChatResult(generations=[ChatGeneration(message=answer)])


@tool
def find_order(number: str) -> str:
    """Find an order by its number."""
    return "shipped"


agent = create_agent(GatewayChat(), [find_order])
result = agent.invoke({"messages": [("user", "Where is order 17?")]})
print([message.content for message in result["messages"]])
#> ['Where is order 17?', '', 'shipped', 'It was shipped.']
