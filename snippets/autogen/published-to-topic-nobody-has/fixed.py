import asyncio
from dataclasses import dataclass

from autogen_core import (
    MessageContext,
    RoutedAgent,
    SingleThreadedAgentRuntime,
    TopicId,
    message_handler,
    type_subscription,
)

TICKETS = "tickets"
done: list[int] = []


@dataclass
class Ticket:
    number: int


@type_subscription(TICKETS)
class Triage(RoutedAgent):
    @message_handler
    async def sort(self, message: Ticket, ctx: MessageContext) -> None:
        done.append(message.number)


async def main() -> None:
    runtime = SingleThreadedAgentRuntime()
    await Triage.register(runtime, "triage", lambda: Triage("Sorts tickets."))
    runtime.start()
    await runtime.publish_message(Ticket(7), TopicId(TICKETS, "default"))
    await runtime.stop_when_idle()
    assert done == [7], f"1 ticket published, {len(done)} sorted, no exception"


asyncio.run(main())
