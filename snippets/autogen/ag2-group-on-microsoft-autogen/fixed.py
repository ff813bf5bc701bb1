import os

from autogen import ConversableAgent
from autogen.agentchat.group.multi_agent_chat import initiate_group_chat
from autogen.agentchat.group.patterns import RoundRobinPattern

model = {"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}
llm_config = {"config_list": [model]}
orders = ConversableAgent("orders", llm_config=llm_config)
invoices = ConversableAgent("invoices", llm_config=llm_config)
pattern = RoundRobinPattern(initial_agent=orders, agents=[orders, invoices])
result, _, last = initiate_group_chat(
    pattern, messages="Where is order 4711?", max_rounds=3
)
print(last.name, result.chat_history[-1]["content"])
#> invoices It left on Monday.
