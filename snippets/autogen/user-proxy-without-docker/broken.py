from autogen import UserProxyAgent

runner = UserProxyAgent("runner", human_input_mode="NEVER")
task = {"role": "user", "content": "```python\nprint(3 * 14)\n```"}
print(runner.generate_reply([task]).strip().splitlines()[-1])
