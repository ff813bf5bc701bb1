from autogen.coding import CodeBlock, DockerCommandLineCodeExecutor

executor = DockerCommandLineCodeExecutor(work_dir=".")
block = CodeBlock(code="print(3 * 14)", language="python")
print(executor.execute_code_blocks([block]).output.strip())
