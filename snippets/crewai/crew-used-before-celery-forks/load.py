from celery import Celery

queue = Celery("load")
answer = queue.send_task("claims.decide", [1]).get(timeout=6)
assert answer == "approved", answer
