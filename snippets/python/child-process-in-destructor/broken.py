import asyncio
import gc
import sys
from asyncio.subprocess import PIPE

printed = []
sys.unraisablehook = lambda seen: printed.append(f"{seen.exc_value!r}")


async def start_tool() -> int:
    tool = await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)
    return tool.pid


asyncio.run(start_tool())
gc.collect()  # what happens sooner or later, at the latest when Python ends
assert not printed, f"printed, not raised: {printed[0]}"
