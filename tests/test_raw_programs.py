"""Raw programs: by the command that a page shows, each does on any machine what was recorded here."""

from __future__ import annotations

import hashlib
import re
import tomllib
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from html import unescape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from threading import Thread

import pytest
from conftest import CATALOGUE, PUBLISHED_AT, ROOT
from site_tree import make_tree, stamp_all

from errata.catalogue import load_catalogue
from errata.programs import ELSEWHERE, metadata, needs, raw_program, run_lines, write_programs
from errata.rerun import rerun, shows
from errata.stamp import Stamp, read_stamp

SAMPLE = 20
CASES = list(CATALOGUE.cases.values())
BLOCK = re.compile(r"(?m)^# /// (?P<type>[a-zA-Z0-9-]+)$\s(?P<content>(^#(| .*)$\s)+)^# ///$")
"""As the specification of inline script metadata has it."""


def read_metadata(text: str) -> dict:
    """What a tool reads from a script."""
    (match,) = BLOCK.finditer(text)
    assert match["type"] == "script"
    lines = match["content"].splitlines()
    return tomllib.loads("\n".join(line[2:] if line.startswith("# ") else line[1:] for line in lines))


def shown(site) -> list[str]:
    """The addresses that pages tell their readers to run, in order."""
    found = []
    for page in CATALOGUE.pages.values():
        html = unescape((site / page.id / "index.html").read_text())
        found += re.findall(r">uv run (https?:\S+?)\s*</", html)
    return list(dict.fromkeys(found))


def test_every_file_has_an_address(published_site):
    """Programs and what lies beside them; a program keeps its lines, which tracebacks name."""
    for case in CASES:
        folder = published_site / "programs" / case.id
        for program in case.programs:
            assert (folder / program.name).read_text().startswith(program.path.read_text().rstrip("\n") + "\n")
        for path in case.companions:
            assert (folder / path.name).read_text(errors="replace") == path.read_text(errors="replace")


def test_metadata_names_verified_versions(published_site):
    """The Python and the packages of the stamp, or of the pinned environment, and nothing newer than that day."""
    for case in CASES:
        stamp = read_stamp(case)
        for program in case.programs if stamp else ():
            if program.language != "python":
                continue
            data = read_metadata((published_site / "programs" / case.id / program.name).read_text())
            assert data["tool"]["uv"]["exclude-newer"].startswith(stamp.date)
            named = {re.split(r"[\[=<>!~ @]", each)[0].lower() for each in data["dependencies"]}
            pins = [each for each in case.requirements(program) if not each.startswith("python==")]
            assert named >= {re.split(r"[\[=<>!~ @]", each)[0].lower() for each in pins or stamp.packages}
            assert data["requires-python"].startswith("==3.")


def test_a_command_stands_where_nothing_else_is_needed(published_site):
    """For all programs of such cases, and for no other; where more is needed the page says what."""
    simple = [case for case in CASES if not needs(case) and read_stamp(case)]
    assert len(simple) > len(CASES) / 3
    expected = {
        line.removeprefix("uv run ") for case in simple for _, line in run_lines(case, read_stamp(case), PUBLISHED_AT)
    }
    assert set(shown(published_site)) == expected
    assert len(expected) == sum(len(case.programs) for case in simple)
    for page in CATALOGUE.pages.values():
        html = (published_site / page.id / "index.html").read_text()
        assert html.count("<summary>Run it yourself</summary>") == len(page.cases)


def test_what_else_is_needed_is_said():
    """In words, on the page and below the program itself; what was only seen in runs is listed."""
    listed = ELSEWHERE.read_text()
    assert {line.partition(": ")[0] for line in listed.splitlines() if line[0] != "#"} <= set(CATALOGUE.cases)
    for case in CASES:
        expected = case.runtime != "script" or bool(case.services) or bool(case.companions) or f"{case.id}: " in listed
        assert bool(needs(case)) == expected, case.id
        for program in case.programs:
            text = raw_program(case, program, read_stamp(case), ROOT)
            if program.language == "python":
                assert text.count("\n# It needs ") == len(needs(case))


def test_files_of_former_cases_go(tmp_path):
    """What is unchanged is not written again, what no case has any more is removed."""
    folder = make_tree(tmp_path / "tree", site=False)
    stamp_all(folder)
    target = tmp_path / "programs"
    assert write_programs(load_catalogue(folder), target) > 8
    assert write_programs(load_catalogue(folder), target) == 0
    (target / "langgraph/gone").mkdir()
    (target / "langgraph/gone/broken.py").write_text("")
    (target / "langgraph/string-return/old.py").write_text("")
    fixed = folder / "snippets/langgraph/string-return/fixed.py"
    fixed.write_text(fixed.read_text() + "# clearer\n")
    # the other program of the case loses its versions as well: the case is not verified as it stands
    assert write_programs(load_catalogue(folder), target) == 2
    assert not (target / "langgraph/gone").exists()
    assert not (target / "langgraph/string-return/old.py").exists()
    assert "/// script" not in (target / "langgraph/string-return/broken.py").read_text()


def test_metadata_of_extras_drivers_and_pins(tmp_path):
    """Extras come from the project's own dependencies, drivers from addresses of databases, a pinned Python from the case."""
    folder = make_tree(tmp_path / "tree", site=False)
    (folder / "pyproject.toml").write_text('[dependency-groups]\ncases = ["langgraph[extra]>=1"]\n')
    settings = folder / "snippets/langgraph/string-return/case.toml"
    program = settings.with_name("fixed.py")
    program.write_text('address = "sqlite+aiosqlite:///:memory:"\n' + program.read_text())
    stamp = Stamp("2026-03-01", "3.12.1", {"langgraph": "1.2.3"}, "")
    case = load_catalogue(folder, pages=False).cases["langgraph/string-return"]
    data = read_metadata(metadata(case, case.fixed[0], stamp, folder))
    assert data["dependencies"] == ["langgraph[extra]==1.2.3", "aiosqlite"]
    assert data["requires-python"] == "==3.12.*"
    settings.write_text(settings.read_text() + 'environment = ["python==3.11", "langgraph<0.3"]\n')
    case = load_catalogue(folder, pages=False).cases["langgraph/string-return"]
    data = read_metadata(metadata(case, case.broken, stamp, folder))
    assert (data["dependencies"], data["requires-python"]) == (["langgraph<0.3"], "==3.11.*")


def test_an_error_is_told_from_others():
    """Each record shows its own error; hardly any shows that of the next case with another signature."""
    for case in CASES:
        assert shows(case, case.record), case.id
    different = [(a, b) for a, b in pairwise(CASES) if a.signature.type != b.signature.type]
    assert sum(shows(b, a.record) for a, b in different) < len(different) / 50
    assert not shows(CASES[0], "")


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def loopback(published_site):
    """Where the published site is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(published_site)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def test_sample_runs_by_its_address(published_site, loopback, tmp_path):
    """`uv run <address>` in an empty home: broken programs show the documented error, fixed ones end well.

    The sample is chosen by the checksum of the address, which nobody picks.
    """
    programs = {
        f"{PUBLISHED_AT}programs/{case.id}/{program.name}": (case, program)
        for case in CASES
        for program in case.programs
    }
    chosen = sorted(shown(published_site), key=lambda address: hashlib.sha256(address.encode()).digest())[:SAMPLE]

    def wrong(numbered: tuple[int, str]) -> str:
        number, address = numbered
        case, program = programs[address]
        home = tmp_path / str(number)
        home.mkdir()
        done = rerun(loopback + address.removeprefix(PUBLISHED_AT), home)
        good = done.status == 0 if program.role == "fixed" else shows(case, done.errors)
        return "" if good else f"{address}: {done.status} {done.errors[-800:]}"

    with ThreadPoolExecutor(2) as pool:
        assert [each for each in pool.map(wrong, enumerate(chosen)) if each] == []
    assert len(chosen) == SAMPLE
    assert {programs[address][1].role for address in chosen} == {"broken", "fixed"}
