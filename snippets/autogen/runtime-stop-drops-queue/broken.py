import asyncio
from dataclasses import dataclass

from autogen_core import (
    DefaultTopicId,
    MessageContext,
    RoutedAgent,
    SingleThreadedAgentRuntime,
    default_subscription,
    message_handler,
)

sorted_tickets = []


@dataclass
class Ticket:
    number: int


@default_subscription
class Triage(RoutedAgent):
    @message_handler
    async def sort(self, message: Ticket, ctx: MessageContext) -> None:
        sorted_tickets.append(message.number)


async def main() -> None:
    runtime = SingleThreadedAgentRuntime()
    await Triage.register(runtime, "triage", lambda: Triage("Sorts tickets."))
    runtime.start()
    for number in (1, 2, 3):
        await runtime.publish_message(Ticket(number), DefaultTopicId())
    await runtime.stop()
    runtime.start()
    await runtime.stop_when_idle()
    lost = 3 - len(sorted_tickets)
    assert not lost, f"{lost} of 3 tickets are lost, starting again does not help"


asyncio.run(main())
