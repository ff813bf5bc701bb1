from autogen_ext.models._openai._openai_client import AzureOpenAIChatCompletionClient

client = AzureOpenAIChatCompletionClient(
    model="gpt-4o-mini",
    azure_deployment="support-chat",
    azure_endpoint="https://contoso.openai.azure.com",
    api_version="2024-10-21",
    api_key="from-your-vault",
)
