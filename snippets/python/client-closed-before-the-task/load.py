import os
import time

import httpx

with httpx.Client(base_url=os.environ["BASE_URL"]) as caller:
    asked = caller.post("/answers", params={"question": "Where is my parcel?"})
    assert asked.status_code == 200, asked.text
    seen = []
    for _ in range(30):
        seen = caller.get("/summaries").json()
        if seen:
            break
        time.sleep(0.1)
    assert seen, f"status {asked.status_code}, and no summary"
