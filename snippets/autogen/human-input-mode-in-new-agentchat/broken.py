from autogen_agentchat.agents import UserProxyAgent

customer = UserProxyAgent(
    "customer",
    human_input_mode="ALWAYS",
    max_consecutive_auto_reply=3,
    is_termination_msg=lambda message: "bye" in message["content"],
    code_execution_config=False,
)
