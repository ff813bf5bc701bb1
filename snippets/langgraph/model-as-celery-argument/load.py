from celery import Celery

app = Celery("client")
task = app.send_task("receive", ["Where is my order?"])
run = app.AsyncResult(task.get(timeout=30, interval=0.1))
assert run.get(timeout=30, interval=0.1) == "Hello from the model."
