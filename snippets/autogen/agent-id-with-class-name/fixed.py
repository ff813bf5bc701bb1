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
    triage = await Triage.register(runtime, "triage", lambda: Triage("Sorts tickets."))
    runtime.start()
    print(await runtime.send_message(Ticket(7), AgentId(triage, "default")))
    #> ticket 7: billing
    await runtime.stop_when_idle()


asyncio.run(main())
