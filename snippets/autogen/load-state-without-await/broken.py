import asyncio
import gc
import warnings

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.replay import ReplayChatCompletionClient


def make_agent(*replies: str) -> AssistantAgent:
    return AssistantAgent("support", ReplayChatCompletionClient(list(replies)))


async def main() -> None:
    yesterday = make_agent("It left on Monday.")
    await yesterday.run(task="Where is order 4711?")
    saved = await yesterday.save_state()

    today = make_agent("As I said, on Monday.")
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        today.load_state(saved)
        gc.collect()
    known = await today.model_context.get_messages()
    assert len(known) == 2, (
        f"{len(known)} of 2 messages restored; Python only warns: {seen[0].message}"
    )


asyncio.run(main())
