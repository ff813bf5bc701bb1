import os

import httpx
from langchain.agents import create_agent
from langchain.tools import tool
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, convert_to_openai_messages
from langchain_core.outputs import ChatGeneration, ChatResult


class GatewayChat(BaseChatModel):
    @property
    def _llm_type(self):
        return "gateway"

    def _generate(self, messages, stop=None, run_manager=None, **kwargs):
        history = convert_to_openai_messages(messages)
        body = {"model": "gpt-4o-mini", "messages": history}
        headers = {"Authorization": f"Bearer {os.environ['OPENAI_API_KEY']}"}
        url = os.environ["OPENAI_BASE_URL"] + "/chat/completions"
        reply = httpx.post(url, json=body, headers=headers).json()
        answer = AIMessage(reply["choices"][0]["message"]["content"])
        return ChatResult(generations=[ChatGeneration(message=answer)])


@tool
def find_order(number: str) -> str:
    """Find an order by its number."""
    return "shipped"


agent = create_agent(GatewayChat(), [find_order])
agent.invoke({"messages": [("user", "Where is order 17?")]})
