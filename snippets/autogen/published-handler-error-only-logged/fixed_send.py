import asyncio
from dataclasses import dataclass

from autogen_core import (
    AgentId,
    MessageContext,
    RoutedAgent,
    SingleThreadedAgentRuntime,
    message_handler,
)

queues = {"card": "billing"}


@dataclass
class Ticket:
    topic: str


class Triage(RoutedAgent):
    @message_handler
    async def sort(self, message: Ticket, ctx: MessageContext) -> str:
        return queues[message.topic]


async def main() -> None:
    runtime = SingleThreadedAgentRuntime()
    await Triage.register(runtime, "triage", lambda: Triage("Sorts tickets."))
    runtime.start()
    try:
        await runtime.send_message(Ticket("parcel"), AgentId("triage", "default"))
    except KeyError as error:
        print("no queue for", error)
        #> no queue for 'parcel'
    await runtime.stop_when_idle()


asyncio.run(main())
