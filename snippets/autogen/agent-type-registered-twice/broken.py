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
        return f"ticket {message.number} for {self.id.key}"


runtime = SingleThreadedAgentRuntime()


async def handle(customer: str) -> str:
    await Triage.register(runtime, "triage", lambda: Triage("Sorts tickets."))
    return await runtime.send_message(Ticket(1), AgentId("triage", customer))


async def main() -> None:
    runtime.start()
    print(await handle("alice"))
    print(await handle("bob"))


asyncio.run(main())
