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
    await Triage.register(runtime, "triage", lambda: Triage("Sorts tickets."))
    runtime.start()
    triage = AgentId("triage", "default")
    first = asyncio.ensure_future(runtime.send_message(Ticket(1), triage))
    await runtime.stop_when_idle()
    second = asyncio.ensure_future(runtime.send_message(Ticket(2), triage))
    done, _ = await asyncio.wait([first, second], timeout=0.3)
    assert len(done) == 2, f"{len(done)} of 2 messages answered, one waits for ever"


asyncio.run(main())
