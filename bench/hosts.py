"""Tracebacks as other hosts really print them: IPython, pytest, and the log of uvicorn, each case in one of them."""

from __future__ import annotations

import tempfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

from bench.matching import shapes
from bench.matching.queries import LITTLE, alike, marks, names
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
SHORT = 600


def run(root: Path) -> None:
    """Prints what did not find its page, and the ratio of each host."""
    catalogue = load_catalogue(root)
    data = build(catalogue)
    index, same, (_, own, anyones) = Index(data), alike(catalogue), marks(data)
    with tempfile.TemporaryDirectory() as folder, Runner(root) as runner:
        hosted = [_hosted(case, host, Path(folder)) for case, host in _chosen(catalogue)]
        asked, right, seen = Counter(), Counter(), set()
        for case, program, outcome in runner.run_all(hosted):
            text, host = outcome.output, program.path.stem.removeprefix("in_")
            found = [each.page for each in explain(index, text) if each.confidence == "match"]
            pages = {page.id for page in catalogue.pages_of[case.id]}
            first = bool(found) and found[0] in pages | same(case, shapes.read(case.record), names(case, text))
            seen |= pages if first else set()
            if case.signature.type.rpartition(".")[2] not in text:
                print(f"{case.id} in {host}: another error, or none: {(outcome.killed or text)[-SHORT:]!r}")
                continue
            part = LITTLE if case.id in own or (case.id in anyones and not names(case, text)) else host
            asked[part] += 1
            right[part] += first
            if not first and part != LITTLE:
                print(f"{case.id} in {host}: {found[:3]} instead of {sorted(pages)}\n{text[-SHORT:]}\n")
    for part in (*HOSTS, LITTLE):
        print(f"{part:<15}{right[part]:>5} of {asked[part]} find their page first")
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
