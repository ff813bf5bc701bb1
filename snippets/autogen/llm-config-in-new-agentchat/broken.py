import os

from autogen_agentchat.agents import AssistantAgent

config = [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]
support = AssistantAgent(
    name="support",
    system_message="You answer in one sentence.",
    llm_config={"config_list": config, "temperature": 0},
)
reply = support.generate_reply([{"role": "user", "content": "Where is order 4711?"}])
print(reply)
