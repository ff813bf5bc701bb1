import asyncio

from autogen_core.models import CreateResult, RequestUsage, UserMessage
from autogen_ext.models.replay import ReplayChatCompletionClient


class EchoModel(ReplayChatCompletionClient):
    """Stands in for a model: waits, then names every task that it was shown."""

    def __init__(self, seconds: float = 0.1) -> None:
        super().__init__(["unused"])
        self.seconds = seconds

    async def create(self, messages, **options) -> CreateResult:
        await asyncio.sleep(self.seconds)
        asked = [
            m for m in messages if isinstance(m, UserMessage) and m.source == "user"
        ]
        return CreateResult(
            content=" + ".join(message.content for message in asked),
            finish_reason="stop",
            usage=RequestUsage(prompt_tokens=0, completion_tokens=0),
            cached=False,
        )
