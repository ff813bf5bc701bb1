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
        return "done"


runtime = SingleThreadedAgentRuntime()


async def main() -> None:
    await Counter.register(runtime, "counter", lambda: Counter("Counts down."))
    runtime.start()
    print(await runtime.send_message(Countdown(3), AgentId("counter", "default")))
    #> done
    await runtime.stop_when_idle()


asyncio.run(main())
