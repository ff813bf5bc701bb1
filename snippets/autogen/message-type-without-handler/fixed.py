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
class Invoice:
    number: int


class Triage(RoutedAgent):
    @message_handler
    async def sort(self, message: Ticket, ctx: MessageContext) -> str:
        return f"ticket {message.number}: billing"

    @message_handler
    async def file(self, message: Invoice, ctx: MessageContext) -> str:
        return f"invoice {message.number}: accounts"


async def main() -> None:
    runtime = SingleThreadedAgentRuntime()
    await Triage.register(runtime, "triage", lambda: Triage("Sorts what comes in."))
    runtime.start()
    answer = await runtime.send_message(Invoice(7), AgentId("triage", "default"))
    await runtime.stop_when_idle()
    print(answer)
    #> invoice 7: accounts


asyncio.run(main())
