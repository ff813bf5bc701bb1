import asyncio
from dataclasses import dataclass

from autogen_core import (
    AgentId,
    MessageContext,
    RoutedAgent,
    SingleThreadedAgentRuntime,
    message_handler,
)


@dataclass
class Countdown:
    left: int


class Counter(RoutedAgent):
    @message_handler
    async def count(self, message: Countdown, ctx: MessageContext) -> str:
        if message.left:
            return await self.send_message(Countdown(message.left - 1), self.id)
        await runtime.stop_when_idle()
        return "done"


runtime = SingleThreadedAgentRuntime()


async def main() -> None:
    await Counter.register(runtime, "counter", lambda: Counter("Counts down."))
    runtime.start()
    message = runtime.send_message(Countdown(3), AgentId("counter", "default"))
    done, _ = await asyncio.wait([asyncio.ensure_future(message)], timeout=0.3)
    assert done, "the handler waits for itself: no answer, no exception"


asyncio.run(main())
