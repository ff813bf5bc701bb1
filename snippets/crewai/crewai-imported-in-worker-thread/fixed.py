import logging
import os
from concurrent.futures import ThreadPoolExecutor
from io import StringIO

# as where nobody has set it
os.environ["CREWAI_DISABLE_TELEMETRY"] = "false"
os.environ["OTEL_SDK_DISABLED"] = "false"
log = StringIO()
logging.basicConfig(stream=log, level=logging.WARNING)

from crewai import Agent, BaseLLM  # in the main thread


def decide():
    class HouseModel(BaseLLM):
        def call(self, messages, *args, **kwargs):
            return "approved"

    adjuster = Agent(
        role="Claims adjuster",
        goal="Decide claims",
        backstory="Knows every policy",
        llm=HouseModel(model="house"),
    )
    return adjuster.kickoff("Decide claim 7").raw


with ThreadPoolExecutor(1) as pool:  # as of a web server
    assert pool.submit(decide).result() == "approved"
lines = [line for line in log.getvalue().splitlines() if "main thread" in line]
assert not lines
