from celery import Celery

app = Celery("client")
results = [app.send_task("embed", [f"Lamp {number}"]) for number in range(20)]
states = []
for result in results:
    result.get(timeout=20, propagate=False)
    states.append(result.state)
failed = states.count("FAILURE")
assert not failed, f"{failed} of 20 tasks failed"
