from autogen import AssistantAgent, UserProxyAgent

llm_config = {"config_list": [{"model": "gpt-4o-mini"}]}
customer = UserProxyAgent(
    "customer", human_input_mode="NEVER", code_execution_config=False
)
support = AssistantAgent("support", llm_config=llm_config)
result = customer.initiate_chat(
    support, message="Where is order 4711?", max_turns=1, silent=True
)
print(result.chat_history[-1]["content"])
#> It left on Monday.
