from autogen import UserProxyAgent

runner = UserProxyAgent("runner", human_input_mode="NEVER", code_execution_config=False)
task = {"role": "user", "content": "```python\nprint(3 * 14)\n```"}
assert runner.generate_reply([task]) == ""  # its default answer: the code was not run
