import os

import httpx

run = {
    "assistant_id": "agent",
    "input": {"messages": [{"role": "user", "content": "Hi"}]},
}
state = httpx.post(f"{os.environ['BASE_URL']}/runs/wait", json=run, timeout=30).json()
assert "__error__" not in state, f"the client was told: {state['__error__']}"
assert state["messages"][-1]["content"] == "Good day!"
