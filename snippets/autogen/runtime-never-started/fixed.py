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


@dataclass
class Ticket:
    number: int


@default_subscription
class Triage(RoutedAgent):
    @message_handler
    async def sort(self, message: Ticket, ctx: MessageContext) -> None:
        print(f"ticket {message.number}: billing")
        #> ticket 7: billing


async def main() -> None:
    runtime = SingleThreadedAgentRuntime()
    await Triage.register(runtime, "triage", lambda: Triage("Sorts tickets."))
    runtime.start()
    await runtime.publish_message(Ticket(7), DefaultTopicId())
    await runtime.stop_when_idle()


asyncio.run(main())
