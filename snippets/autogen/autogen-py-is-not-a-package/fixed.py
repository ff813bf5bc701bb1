from pathlib import Path

Path("autogen.py").rename("desk_settings.py")  # done once, by hand

from autogen.coding import CodeBlock, LocalCommandLineCodeExecutor  # noqa: E402

Path("reports").mkdir()
executor = LocalCommandLineCodeExecutor(work_dir="reports")
block = CodeBlock(code="print(3 * 14)", language="python")
print(executor.execute_code_blocks([block]).output.strip())
#> 42
