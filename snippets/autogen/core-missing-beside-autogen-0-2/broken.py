import asyncio
from pathlib import Path

from autogen_core import CancellationToken
from autogen_core.code_executor import CodeBlock
from autogen_ext.code_executors.local import LocalCommandLineCodeExecutor

Path("reports").mkdir()
executor = LocalCommandLineCodeExecutor(work_dir="reports")
block = CodeBlock(code="print(3 * 14)", language="python")
result = asyncio.run(executor.execute_code_blocks([block], CancellationToken()))
print(result.output)
