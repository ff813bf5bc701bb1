from pathlib import Path

import autogen

Path("reports").mkdir()
executor = autogen.LocalCommandLineCodeExecutor(work_dir="reports")
proxy = autogen.UserProxyAgent(
    "runner", human_input_mode="NEVER", code_execution_config={"executor": executor}
)
task = {"role": "user", "content": "```python\nprint(3 * 14)\n```"}
print(proxy.generate_reply([task]).strip().splitlines()[-1])
