import asyncio

from autogen_core import CancellationToken
from autogen_core.code_executor import CodeBlock
from autogen_ext.code_executors.local import LocalCommandLineCodeExecutor


async def main():
    async with LocalCommandLineCodeExecutor(work_dir=".") as executor:
        block = CodeBlock(code="print(3 * 14)", language="python")
        result = await executor.execute_code_blocks([block], CancellationToken())
        print(result.output.strip())
        #> 42


asyncio.run(main())
