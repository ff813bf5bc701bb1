import warnings

from autogen_core.models import ModelFamily, ModelInfo
from autogen_ext.models.openai import OpenAIChatCompletionClient

# a field that only warns today counts as missing too
warnings.simplefilter("error")
model = OpenAIChatCompletionClient(
    model="qwen2.5:7b",
    api_key="none",
    model_info=ModelInfo(
        vision=False,
        function_calling=True,
        json_output=True,
        structured_output=True,
        family=ModelFamily.UNKNOWN,
    ),
)
print(sorted(model.model_info))
#> ['family', 'function_calling', 'json_output', 'structured_output', 'vision']
