import asyncio
from dataclasses import dataclass

from autogen_core.application import SingleThreadedAgentRuntime
from autogen_core.base import AgentId, MessageContext
from autogen_core.components import RoutedAgent, message_handler


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
    print(await runtime.send_message(Ticket(7), AgentId("triage", "default")))
    await runtime.stop_when_idle()


asyncio.run(main())
