from celery import Celery

app = Celery("client")

for number in range(2):
    alone = app.send_task("triage", [f"invoice {number}"])
    assert alone.get(timeout=20) == "billing"

results = [app.send_task("triage", [f"invoice {n}"]) for n in range(50)]
answers = [result.get(timeout=20) for result in results]
assert answers == ["billing"] * 50
