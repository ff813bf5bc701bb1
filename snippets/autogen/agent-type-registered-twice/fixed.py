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
    return await runtime.send_message(Ticket(1), AgentId("triage", customer))


async def main() -> None:
    await Triage.register(runtime, "triage", lambda: Triage("Sorts tickets."))
    runtime.start()
    print(await handle("alice"))
    #> ticket 1 for alice
    print(await handle("bob"))
    #> ticket 1 for bob


asyncio.run(main())
