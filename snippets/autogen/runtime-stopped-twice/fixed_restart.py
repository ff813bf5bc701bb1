import asyncio
from dataclasses import dataclass

from autogen_core import AgentId, MessageContext, RoutedAgent, SingleThreadedAgentRuntime, message_handler


@dataclass
class Ticket:
    number: int


class Triage(RoutedAgent):
    @message_handler
    async def sort(self, message: Ticket, ctx: MessageContext) -> str:
        return f"ticket {message.number}: billing"


runtime = SingleThreadedAgentRuntime()


async def main() -> None:
    await Triage.register(runtime, "triage", lambda: Triage("Sorts tickets."))
    for number in (1, 2):
        runtime.start()
        print(await runtime.send_message(Ticket(number), AgentId("triage", "default")))
        #> ticket 1: billing
        #> ticket 2: billing
        await runtime.stop_when_idle()


asyncio.run(main())
