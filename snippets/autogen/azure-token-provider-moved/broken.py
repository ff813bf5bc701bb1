from autogen_ext.models.openai import (
    AzureOpenAIChatCompletionClient,
    AzureTokenProvider,
)
from azure.identity import DefaultAzureCredential

tokens = AzureTokenProvider(
    DefaultAzureCredential(), "https://cognitiveservices.azure.com/.default"
)
client = AzureOpenAIChatCompletionClient(
    model="gpt-4o-mini",
    azure_deployment="support-chat",
    azure_endpoint="https://contoso.openai.azure.com",
    api_version="2024-10-21",
    azure_ad_token_provider=tokens,
)
