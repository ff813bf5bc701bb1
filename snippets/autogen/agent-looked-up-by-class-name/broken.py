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
    tickets = 0

    @message_handler
    async def sort(self, message: Ticket, ctx: MessageContext) -> str:
        self.tickets += 1
        return "billing"


async def main() -> None:
    runtime = SingleThreadedAgentRuntime()
    await Triage.register(runtime, "triage", lambda: Triage("Sorts tickets."))
    runtime.start()
    await runtime.send_message(Ticket(7), AgentId("triage", "default"))
    await runtime.stop_when_idle()
    agent = await runtime.try_get_underlying_agent_instance(
        AgentId("Triage", "default"), type=Triage
    )
    print(agent.tickets)


asyncio.run(main())
