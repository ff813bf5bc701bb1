from autogen_ext.auth.azure import AzureTokenProvider
from autogen_ext.models.openai import AzureOpenAIChatCompletionClient
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
print(client.dump_component().config["azure_ad_token_provider"]["provider"])
#> autogen_ext.auth.azure.AzureTokenProvider
