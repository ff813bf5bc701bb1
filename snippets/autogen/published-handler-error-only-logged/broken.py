import asyncio
import io
import logging
from dataclasses import dataclass

from autogen_core import (
    DefaultTopicId,
    MessageContext,
    RoutedAgent,
    SingleThreadedAgentRuntime,
    default_subscription,
    message_handler,
)

log = io.StringIO()
logging.getLogger("autogen_core").addHandler(logging.StreamHandler(log))
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
    runtime = SingleThreadedAgentRuntime()
    await Triage.register(runtime, "triage", lambda: Triage("Sorts tickets."))
    runtime.start()
    await runtime.publish_message(Ticket("parcel"), DefaultTopicId())
    await runtime.stop_when_idle()
    line = log.getvalue().split("\n")[0]
    seen = f"{len(done)} of 1 tickets sorted"
    assert done, f"{seen}, no exception, only a log line: {line}"


asyncio.run(main())
