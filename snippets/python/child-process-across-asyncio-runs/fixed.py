import asyncio
from asyncio.subprocess import PIPE, Process


async def start_tool() -> Process:
    return await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)


async def stop_tool(tool: Process) -> int:
    tool.stdin.close()
    return await tool.wait()


with asyncio.Runner() as runner:
    tool = runner.run(start_tool())
    print(runner.run(stop_tool(tool)))
    #> 0
