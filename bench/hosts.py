"""Tracebacks as other hosts really print them: IPython, pytest, and the log of uvicorn, each case in one of them."""

from __future__ import annotations

import tempfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

from bench.matching import shapes
from bench.matching.queries import alike
from errata.case import Case, Program
from errata.catalogue import Catalogue, load_catalogue
from errata.index import build
from errata.matcher import Index, explain
from errata.runner import Runner

HOSTS = {
    "IPython": """
from IPython.core.interactiveshell import InteractiveShell

InteractiveShell.instance(colors="Linux").run_cell(open("broken.py").read())
""",
    "pytest": """
from pathlib import Path
import pytest

Path("test_agent.py").write_text(
    "import runpy\\n\\ndef test_agent():\\n    runpy.run_path('broken.py', run_name='__main__')\\n"
)
pytest.main(["-p", "no:cacheprovider", "test_agent.py"])
""",
    "uvicorn": """
import runpy, sys, threading, urllib.request
import uvicorn

sys.stderr = sys.stdout

async def app(scope, receive, send):
    if scope["type"] == "lifespan":
        return
    import asyncio
    await asyncio.to_thread(runpy.run_path, "broken.py", run_name="__main__")

server = uvicorn.Server(uvicorn.Config(app, port=0, lifespan="off"))
serving = threading.Thread(target=server.run, daemon=True)
serving.start()
while not server.started:
    pass
port = server.servers[0].sockets[0].getsockname()[1]
try:
    urllib.request.urlopen(f"http://127.0.0.1:{port}/").read()
except OSError:
    server.should_exit = True
    serving.join()
""",
}
SHORT = 1500


def run(root: Path) -> None:
    """Prints what did not find its page, and the ratio of each host."""
    catalogue = load_catalogue(root)
    index = Index(build(catalogue))
    same = alike(catalogue)
    with tempfile.TemporaryDirectory() as folder, Runner(root) as runner:
        hosted = [_hosted(case, host, Path(folder)) for case, host in _chosen(catalogue)]
        asked, right, seen = Counter(), Counter(), set()
        for case, program, outcome in runner.run_all(hosted):
            host = program.path.stem.removeprefix("in_")
            if case.signature.type.rpartition(".")[2] not in outcome.output:
                print(f"{case.id} in {host}: another error, or none: {(outcome.killed or outcome.output)[-200:]!r}")
                continue
            found = [each.page for each in explain(index, outcome.output) if each.confidence == "match"]
            pages = {page.id for page in catalogue.pages_of[case.id]} | same(case, shapes.read(case.record), named=True)
            asked[host] += 1
            right[host] += found[:1] != [] and found[0] in pages
            seen |= pages if found[:1] != [] and found[0] in pages else set()
            if not found or found[0] not in pages:
                print(f"{case.id} in {host}: {found[:3]} instead of {sorted(pages)}\n{outcome.output[-SHORT:]}\n")
    for host in HOSTS:
        print(f"{host:<10}{right[host]:>5} of {asked[host]} find their page first")
    unseen = sorted(set(catalogue.pages) - seen)
    print(
        f"{len(catalogue.pages) - len(unseen)} of {len(catalogue.pages)} pages were found so; not {', '.join(unseen)}"
    )


def _chosen(catalogue: Catalogue) -> list[tuple[Case, str]]:
    """Each script case with one host, in turn; environments of older versions have pytest alone."""
    cases = [c for c in catalogue.cases.values() if c.runtime == "script" and catalogue.pages_of[c.id]]
    return [
        (case, "pytest" if case.environment else list(HOSTS)[number % len(HOSTS)]) for number, case in enumerate(cases)
    ]


def _hosted(case: Case, host: str, folder: Path) -> tuple[Case, Program]:
    """The case with the host as its program, which runs the broken program."""
    place = folder / case.id
    place.mkdir(parents=True)
    program = Program(place / f"in_{host}.py", "broken")
    program.path.write_text(HOSTS[host])
    own = {each.path for each in case.fixed}
    companions = (case.broken.path, *(path for path in case.companions if path not in own))
    return replace(case, programs=(program,), companions=companions), program
