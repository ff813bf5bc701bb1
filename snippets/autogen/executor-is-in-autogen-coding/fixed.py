from pathlib import Path

import autogen
from autogen.coding import LocalCommandLineCodeExecutor

Path("reports").mkdir()
executor = LocalCommandLineCodeExecutor(work_dir="reports")
proxy = autogen.UserProxyAgent(
    "runner", human_input_mode="NEVER", code_execution_config={"executor": executor}
)
task = {"role": "user", "content": "```python\nprint(3 * 14)\n```"}
print(proxy.generate_reply([task]).strip().splitlines()[-1])
#> Code output: 42
