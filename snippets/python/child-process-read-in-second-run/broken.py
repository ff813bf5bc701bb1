import asyncio
from asyncio.subprocess import PIPE, Process


async def start_tool() -> Process:
    return await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)


async def ask_tool(tool: Process, question: str) -> str:
    tool.stdin.write(f"{question}\n".encode())
    return (await tool.stdout.readline()).decode().strip()


tool = asyncio.run(start_tool())
print(asyncio.run(ask_tool(tool, "status of order 17")))
