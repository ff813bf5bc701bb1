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


async def set_up() -> SingleThreadedAgentRuntime:
    runtime = SingleThreadedAgentRuntime()
    await Triage.register(runtime, "triage", lambda: Triage("Sorts tickets."))
    return runtime


async def main() -> None:
    runtime = await set_up()
    runtime.start()
    print(await runtime.send_message(Ticket(7), AgentId("triage", "default")))
    #> ticket 7: billing
    await runtime.stop_when_idle()


asyncio.run(main())
