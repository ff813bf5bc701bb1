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


runtime = SingleThreadedAgentRuntime()


async def handle(number: int) -> str:
    return await runtime.send_message(Ticket(number), AgentId("triage", "default"))


async def main() -> None:
    await Triage.register(runtime, "triage", lambda: Triage("Sorts tickets."))
    runtime.start()
    answers = await asyncio.gather(*[handle(number) for number in range(20)])
    assert answers == [f"ticket {number}: billing" for number in range(20)]
    await runtime.close()


asyncio.run(main())
