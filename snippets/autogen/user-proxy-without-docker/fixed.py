from autogen import UserProxyAgent

runner = UserProxyAgent(
    "runner",
    human_input_mode="NEVER",
    code_execution_config={"work_dir": "reports", "use_docker": False},
)
task = {"role": "user", "content": "```python\nprint(3 * 14)\n```"}
print(runner.generate_reply([task]).strip().splitlines()[-1])
#> 42
