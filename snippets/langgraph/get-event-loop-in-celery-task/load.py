from celery import Celery

app = Celery("client")


def triage(count: int) -> list[str]:
    results = [app.send_task("triage", [f"invoice {n}"]) for n in range(count)]
    return [result.get(timeout=20) for result in results]


assert triage(20) == ["billing"] * 20

report = app.send_task("report", [["invoice 1", "parcel 2"]])
assert report.get(timeout=20) == ["billing", "general"]

# the same task in the same worker
assert triage(20) == ["billing"] * 20
