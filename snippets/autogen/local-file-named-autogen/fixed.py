import os
from pathlib import Path

Path("autogen.py").rename("desk_settings.py")  # done once, by hand

import autogen  # noqa: E402

model = {"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}
support = autogen.AssistantAgent("support", llm_config={"config_list": [model]})
task = {"role": "user", "content": "Where is order 4711?"}
print(support.generate_reply([task]))
#> It left on Monday.
