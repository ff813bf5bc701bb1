from celery import Celery

app = Celery("client")
results = [app.send_task("triage", [f"invoice {n}"]) for n in range(50)]
answers = [result.get(timeout=20) for result in results]
assert answers == ["billing"] * 50
