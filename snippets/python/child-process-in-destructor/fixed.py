import asyncio
import gc
import sys
from asyncio.subprocess import PIPE

printed = []
sys.unraisablehook = lambda seen: printed.append(f"{seen.exc_value!r}")


async def use_tool() -> int:
    tool = await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)
    tool.stdin.close()
    return await tool.wait()


asyncio.run(use_tool())
gc.collect()  # what happens sooner or later, at the latest when Python ends
assert not printed, f"printed, not raised: {printed[0]}"
