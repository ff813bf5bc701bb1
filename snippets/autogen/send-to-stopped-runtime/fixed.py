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
class Ticket:
    number: int


class Triage(RoutedAgent):
    @message_handler
    async def sort(self, message: Ticket, ctx: MessageContext) -> str:
        return f"ticket {message.number}: billing"


async def main() -> None:
    runtime = SingleThreadedAgentRuntime()
    await Triage.register(runtime, "triage", lambda: Triage("Sorts tickets."))
    runtime.start()
    triage = AgentId("triage", "default")
    first = await runtime.send_message(Ticket(1), triage)
    await runtime.stop_when_idle()
    runtime.start()
    second = await runtime.send_message(Ticket(2), triage)
    await runtime.stop_when_idle()
    assert [first, second] == ["ticket 1: billing", "ticket 2: billing"]


asyncio.run(main())
