import asyncio
from dataclasses import dataclass
from typing import Any

from autogen_core import (
    AgentId,
    MessageContext,
    RoutedAgent,
    SingleThreadedAgentRuntime,
    message_handler,
)


@dataclass
class Ticket:
    number: int


@dataclass
class Invoice:
    number: int


class Triage(RoutedAgent):
    @message_handler
    async def sort(self, message: Ticket, ctx: MessageContext) -> str:
        return f"ticket {message.number}: billing"

    async def on_unhandled_message(self, message: Any, ctx: MessageContext) -> None:
        raise TypeError(f"triage cannot sort {message}")


async def main() -> None:
    runtime = SingleThreadedAgentRuntime()
    await Triage.register(runtime, "triage", lambda: Triage("Sorts what comes in."))
    runtime.start()
    try:
        await runtime.send_message(Invoice(7), AgentId("triage", "default"))
    except TypeError as error:
        print(error)
        #> triage cannot sort Invoice(number=7)
    await runtime.stop_when_idle()


asyncio.run(main())
