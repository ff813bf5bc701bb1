import json
import os

import httpx

question = {"question": "Where is my order?"}
url = f"{os.environ['BASE_URL']}/chat"
with httpx.stream("GET", url, params=question, timeout=30) as answer:
    assert answer.status_code == 200  # sent before the first event
    events = [line for line in answer.iter_lines() if line]
update = json.loads(events[0].removeprefix("data: "))
message = update["reply"]["messages"][0]
assert message["type"] == "ai"
assert message["data"]["content"] == "It arrives tomorrow."
