from autogen_ext.models.openai import AzureOpenAIChatCompletionClient

model = AzureOpenAIChatCompletionClient(
    model="gpt-4o-mini",
    azure_deployment="support-chat",
    azure_endpoint="https://contoso.openai.azure.com",
    api_version="2024-10-21",
    api_key="from-your-vault",
)
print(model.model_info["family"], model.model_info["function_calling"])
#> gpt-4o True
