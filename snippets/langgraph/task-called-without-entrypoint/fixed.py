from langgraph.func import entrypoint, task


@task
def read_invoice(number: str) -> float:
    return {"17": 40.0, "18": 2.5}[number]


@entrypoint()
def total(numbers: list[str]) -> float:
    return sum(read_invoice(number).result() for number in numbers)


print(total.invoke(["17", "18"]))
#> 42.5
