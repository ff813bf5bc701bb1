from pathlib import Path

from autogen.coding import CodeBlock, LocalCommandLineCodeExecutor

Path("reports").mkdir()
executor = LocalCommandLineCodeExecutor(work_dir="reports")
block = CodeBlock(code="print(3 * 14)", language="python")
print(executor.execute_code_blocks([block]).output.strip())
#> 42
