import asyncio
from dataclasses import dataclass

from autogen_core import (
    DefaultTopicId,
    MessageContext,
    RoutedAgent,
    SingleThreadedAgentRuntime,
    default_subscription,
    message_handler,
)

queues = {"card": "billing"}
done: list[str] = []


@dataclass
class Ticket:
    topic: str


@default_subscription
class Triage(RoutedAgent):
    @message_handler
    async def sort(self, message: Ticket, ctx: MessageContext) -> None:
        done.append(queues[message.topic])


async def main() -> None:
    runtime = SingleThreadedAgentRuntime(ignore_unhandled_exceptions=False)
    await Triage.register(runtime, "triage", lambda: Triage("Sorts tickets."))
    runtime.start()
    await runtime.publish_message(Ticket("parcel"), DefaultTopicId())
    try:
        await runtime.stop_when_idle()
    except KeyError as error:
        print("no queue for", error)
        #> no queue for 'parcel'


asyncio.run(main())
