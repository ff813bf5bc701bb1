from autogen_ext.models.openai import OpenAIChatCompletionClient

model = OpenAIChatCompletionClient(
    model="qwen2.5:7b",
    api_key="none",
    model_info={"vision": False, "function_calling": True, "json_output": True},
)
