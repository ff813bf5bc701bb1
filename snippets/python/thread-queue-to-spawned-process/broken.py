import multiprocessing
from queue import Queue


def check_claims(claims: list[str], decisions: Queue) -> None:
    for claim in claims:
        decisions.put(f"{claim}: approved")


if __name__ == "__main__":
    spawn = multiprocessing.get_context("spawn")  # as macOS and Windows start one
    decisions = Queue()
    worker = spawn.Process(target=check_claims, args=(["claim 7"], decisions))
    worker.start()
    print(decisions.get(timeout=20))
