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


class Billing(RoutedAgent):
    @message_handler
    async def refund(self, message: Ticket, ctx: MessageContext) -> str:
        return f"ticket {message.number}: refunded"


class Triage(RoutedAgent):
    @message_handler
    async def sort(self, message: Ticket, ctx: MessageContext) -> str:
        return await self.send_message(message, AgentId("billing", "default"))


async def main() -> None:
    runtime = SingleThreadedAgentRuntime()
    await Triage.register(runtime, "triage", lambda: Triage("Sorts tickets."))
    await Billing.register(runtime, "billing", lambda: Billing("Refunds."))
    runtime.start()
    print(await runtime.send_message(Ticket(7), AgentId("triage", "default")))
    #> ticket 7: refunded
    await runtime.stop_when_idle()


asyncio.run(main())
