import multiprocessing
from multiprocessing.queues import Queue


def check_claims(claims: list[str], decisions: Queue) -> None:
    for claim in claims:
        decisions.put(f"{claim}: approved")


if __name__ == "__main__":
    spawn = multiprocessing.get_context("spawn")  # as macOS and Windows start one
    decisions = spawn.Queue()
    worker = spawn.Process(target=check_claims, args=(["claim 7"], decisions))
    worker.start()
    print(decisions.get(timeout=20))
    #> claim 7: approved
    worker.join()
