import asyncio
import io
import logging
from dataclasses import dataclass

from autogen_core import (
    AgentId,
    MessageContext,
    RoutedAgent,
    SingleThreadedAgentRuntime,
    message_handler,
)

log = io.StringIO()
logging.getLogger("autogen_core").addHandler(logging.StreamHandler(log))
logging.getLogger("autogen_core").setLevel(logging.INFO)


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


async def main() -> None:
    runtime = SingleThreadedAgentRuntime()
    await Triage.register(runtime, "triage", lambda: Triage("Sorts what comes in."))
    runtime.start()
    answer = await runtime.send_message(Invoice(7), AgentId("triage", "default"))
    await runtime.stop_when_idle()
    line = next(line for line in log.getvalue().split("\n") if "Unhandled" in line)
    seen = f"the answer is {answer}"
    assert answer, f"{seen}, no exception, only at level INFO: {line}"


asyncio.run(main())
