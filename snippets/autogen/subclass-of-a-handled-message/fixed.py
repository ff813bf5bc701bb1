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


@dataclass
class UrgentTicket(Ticket):
    hours: int


class Triage(RoutedAgent):
    @message_handler
    async def sort(self, message: Ticket | UrgentTicket, ctx: MessageContext) -> str:
        return f"ticket {message.number}: billing"


async def main() -> None:
    runtime = SingleThreadedAgentRuntime()
    await Triage.register(runtime, "triage", lambda: Triage("Sorts tickets."))
    runtime.start()
    answer = await runtime.send_message(
        UrgentTicket(7, 2), AgentId("triage", "default")
    )
    await runtime.stop_when_idle()
    assert answer == "ticket 7: billing", f"the answer is {answer}"


asyncio.run(main())
