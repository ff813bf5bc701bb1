"""What the tests share: the catalogue of this repository, and the outcomes of the programs that were selected."""

from __future__ import annotations

import signal
import zlib
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest

from errata.case import Case, Program
from errata.catalogue import Catalogue, load_catalogue
from errata.job import Outcome
from errata.runner import Runner, spread

ROOT = Path(__file__).parent.parent
CATALOGUE = load_catalogue(ROOT)
PUBLISHED_AT = "https://errata.example/knowledge/"


# a shell that starts this in the background has it ignored, and what the tests start inherits that
signal.signal(signal.SIGINT, signal.default_int_handler)


class Outcomes:
    """Runs programs side by side in the background, each once, however many tests ask for it."""

    def __init__(self, runner: Runner):
        self._runner = runner
        self._pool = ThreadPoolExecutor(runner.parallel)
        self._futures: dict[Path, Future[Outcome]] = {}
        self.repeated: list[str] = []

    def start(self, case: Case, program: Program) -> Future[Outcome]:
        """Starts the program unless it was started before."""
        if program.path not in self._futures:
            self._futures[program.path] = self._pool.submit(self._runner.run, case, program)
        return self._futures[program.path]

    def of(self, case: Case, program: Program) -> Outcome:
        """The program's outcome, waited for."""
        return self.start(case, program).result()

    def again(self, case: Case, program: Program) -> Outcome:
        """The outcome of a second run, alone; which programs needed one is said at the end."""
        self.repeated.append(f"{case.id}/{program.name}")
        self._futures[program.path] = self._pool.submit(self._runner.run, case, program)
        return self.of(case, program)

    def close(self) -> None:
        """Lets what runs end, starts nothing more."""
        self._pool.shutdown(cancel_futures=True)


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--shard 2/4` runs the second of four parts; a case stays in one part with all its programs."""
    parser.addoption("--shard", metavar="K/N", help="run part K of N of the tests")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keeps the tests of the chosen part."""
    if not (shard := config.getoption("shard")):
        return
    try:
        part, parts = map(int, shard.split("/"))
    except ValueError:
        raise pytest.UsageError(f"--shard {shard}: write K/N, such as 2/4") from None
    if not 1 <= part <= parts:
        raise pytest.UsageError(f"--shard {shard}: K must lie between 1 and N")
    items[:] = [item for item in items if zlib.crc32(_group(item).encode()) % parts == part - 1]


def _group(item: pytest.Item) -> str:
    """What must not be divided: a case, otherwise a test file, whose fixtures are shared."""
    case = item.callspec.params.get("case") if hasattr(item, "callspec") else None
    return case.id if isinstance(case, Case) else str(item.path.name)


def pytest_configure(config: pytest.Config) -> None:
    """Makes the runner; it starts nothing before the first program."""
    config.errata_runner = Runner(ROOT)
    config.errata_outcomes = Outcomes(config.errata_runner)


def pytest_collection_finish(session: pytest.Session) -> None:
    """Starts the programs of all selected tests, so that they run side by side while pytest waits for one after another."""
    if session.config.option.collectonly:
        return
    chosen = [
        (params["case"], params["program"])
        for params in (item.callspec.params for item in session.items if hasattr(item, "callspec"))
        if isinstance(params.get("case"), Case) and isinstance(params.get("program"), Program)
    ]
    session.config.errata_runner.expect(case for case, _ in chosen)
    for case, program in spread(chosen):
        session.config.errata_outcomes.start(case, program)


def pytest_terminal_summary(terminalreporter, config: pytest.Config) -> None:
    """Names the programs that were run twice: on a busy machine one may fail that is right, and should be looked at."""
    if repeated := config.errata_outcomes.repeated:
        terminalreporter.write_line(f"run a second time: {', '.join(repeated)}")


def pytest_unconfigure(config: pytest.Config) -> None:
    """Ends whatever still runs."""
    config.errata_outcomes.close()
    config.errata_runner.__exit__()


@pytest.fixture(scope="session")
def outcomes(pytestconfig: pytest.Config) -> Iterator[Outcomes]:
    """Outcomes of this repository's programs."""
    return pytestconfig.errata_outcomes


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The catalogue of this repository."""
    return CATALOGUE


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This repository's site as the generator leaves it."""
    from built_site import build_site

    return build_site(tmp_path_factory.mktemp("built") / "site")


@pytest.fixture(scope="session")
def finished_site(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same site as it is published."""
    from built_site import finish_site

    return finish_site(built_site, tmp_path_factory.mktemp("finished") / "site")


@pytest.fixture(scope="session")
def published_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same for an address below a path, as a project's site usually has it."""
    from built_site import build_site

    return build_site(tmp_path_factory.mktemp("published") / "site", PUBLISHED_AT)


@pytest.fixture(scope="module")
def browser():
    """Chromium, for one module: while its driver lives, the thread has a running event loop, which other tests must not have."""
    from built_site import chromium

    with chromium() as browser:
        yield browser
