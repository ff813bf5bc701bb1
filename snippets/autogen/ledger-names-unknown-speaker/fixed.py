import asyncio
import json

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.base import TaskResult
from autogen_agentchat.teams import MagenticOneGroupChat
from autogen_ext.models.replay import ReplayChatCompletionClient


def ledger(speaker: str, done: bool) -> str:
    answers = {
        "is_request_satisfied": done,
        "is_in_loop": False,
        "is_progress_being_made": True,
        "next_speaker": speaker,
        "instruction_or_question": "When did order 4711 leave?",
    }
    return json.dumps({key: {"reason": "", "answer": answers[key]} for key in answers})


plan = ["Given: order 4711.", "Ask the clerk."]
asked, done = ledger("clerk", False), ledger("clerk", True)
replies = [
    *plan,
    ledger("Warehouse Clerk", False),
    *plan,
    asked,
    done,
    "It left on Monday.",
]
clerk = AssistantAgent("clerk", ReplayChatCompletionClient(["On Monday."]))
packer = AssistantAgent("packer", ReplayChatCompletionClient(["Packed."]))
model = ReplayChatCompletionClient(replies)
team = MagenticOneGroupChat([clerk, packer], model_client=model)


async def solve(task: str, tries: int = 3) -> TaskResult:
    for attempt in range(1, tries + 1):
        try:
            return await team.run(task=task)
        except (ValueError, RuntimeError) as error:
            if "parse ledger" not in str(error) or attempt == tries:
                raise
            await team.reset()


print(asyncio.run(solve("When did order 4711 leave?")).messages[-1].content)
#> It left on Monday.
