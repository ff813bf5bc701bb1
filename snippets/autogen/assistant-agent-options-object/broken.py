from autogen_agentchat.agents import AssistantAgent
from model import EchoModel

agent = AssistantAgent({"name": "support", "model_client": EchoModel()})
