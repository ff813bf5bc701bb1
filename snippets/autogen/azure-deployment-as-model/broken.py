from autogen_ext.models.openai import AzureOpenAIChatCompletionClient

model = AzureOpenAIChatCompletionClient(
    model="support-chat",
    azure_deployment="support-chat",
    azure_endpoint="https://contoso.openai.azure.com",
    api_version="2024-10-21",
    api_key="from-your-vault",
)
