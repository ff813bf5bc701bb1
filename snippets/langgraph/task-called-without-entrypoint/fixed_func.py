from langgraph.func import task


@task
def read_invoice(number: str) -> float:
    return {"17": 40.0, "18": 2.5}[number]


def test_read_invoice():
    # the plain function under the decorator, without retries, caching and checkpoints
    assert read_invoice.func("17") == 40.0


test_read_invoice()
