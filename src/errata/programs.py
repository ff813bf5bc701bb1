"""Raw programs: each file of a case at an address of its own, so that `uv run <address>` does elsewhere what was recorded here.

A program keeps its text and its line numbers, which the recorded traceback names; what it needs (its Python, the versions
that it was verified with) stands below it as inline script metadata.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import tomllib
from functools import cache
from pathlib import Path

from errata.case import RECORD, SETTINGS, Case, Program
from errata.catalogue import Catalogue
from errata.stamp import Stamp, read_stamp

FOLDER = "programs"
"""Where the files lie, below the site's address and below `docs/`."""

ELSEWHERE = Path(__file__).parent / "elsewhere.txt"

SERVICES = {
    "anthropic": "an endpoint that answers as Anthropic's does, at ANTHROPIC_BASE_URL",
    "langsmith": "an endpoint that answers as LangSmith's does, at LANGSMITH_ENDPOINT",
    "openai": "an endpoint that answers as OpenAI's does, at OPENAI_BASE_URL",
    "postgres": "a PostgreSQL server, at DATABASE_URL",
    "redis": "a Redis server, at REDIS_URL",
}
"""What a program of a case with a service needs, in words."""

RUNTIMES = {
    "notebook": "a notebook to run it in",
    "server": "a web server that serves it, and load.py to send the requests",
    "worker": "a Celery worker that runs it, and load.py to send the tasks",
    "streamlit": "Streamlit to run it, and load.py to open its page",
    "node": "Node, with the packages that it imports",
}
"""What a program of another runtime than a script needs, in words."""

_DRIVER = re.compile(r"\b[a-z]+\+([a-z0-9]+)://")
"""In the address of a database, the driver: a package that no import names."""
_EXTRAS = re.compile(r"([A-Za-z0-9._-]+)\[([^\]]+)\]")


def site_address() -> str:
    """Where the site will be, with a slash at its end; empty when nobody said."""
    address = os.environ.get("ERRATA_SITE_URL", "").rstrip("/")
    return f"{address}/" if address else ""


def program_path(case: Case, name: str) -> str:
    """The address of a case's file below the site's: `programs/langgraph/string-return/broken.py`."""
    return f"{FOLDER}/{case.id}/{name}"


def needs(case: Case) -> list[str]:
    """What else than uv a reader needs to run the case's programs; nothing when `uv run <address>` is enough."""
    found = [RUNTIMES.get(case.runtime, case.runtime)] if case.runtime != "script" else []
    found += [SERVICES.get(name, name) for name in case.services]
    if case.id in _elsewhere():
        found.append(_elsewhere()[case.id])
    own = [path.name for path in case.companions if not (path.name == "load.py" and case.runtime in RUNTIMES)]
    return found + ([f"{', '.join(own)} beside it"] if own else [])


def metadata(case: Case, program: Program, stamp: Stamp, root: Path) -> str:
    """The inline script metadata of a Python program.

    Args:
        case: the program's case.
        program: one of its programs.
        stamp: of the run that the case was last seen to hold in.
        root: the checkout, whose dependency group `cases` says which extras a package is installed with.
    """
    pins = case.requirements(program)
    python = next((each.partition("==")[2] for each in pins if each.startswith("python==")), stamp.python)
    packages = [each for each in pins if not each.startswith("python==")]
    packages = packages or [f"{_with_extras(name, root)}=={version}" for name, version in stamp.packages.items()]
    packages += [each for each in sorted(set(_DRIVER.findall(program.path.read_text()))) if each not in stamp.packages]
    lines = [
        f'requires-python = "=={".".join(python.split(".")[:2])}.*"',
        "dependencies = [",
        *(f"    {json.dumps(each)}," for each in packages),
        "]",
        "",
        "[tool.uv]",
        f'exclude-newer = "{stamp.date}T23:59:59Z"',
    ]
    return "\n".join(["# /// script", *(f"# {line}".rstrip() for line in lines), "# ///"]) + "\n"


def raw_program(case: Case, program: Program, stamp: Stamp | None, root: Path) -> str:
    """The text at a program's address: the program, what else it needs, and its metadata where it is verified."""
    text = program.path.read_text().rstrip("\n") + "\n"
    if program.language != "python":
        return text
    notes = [f"# It needs {each}." for each in needs(case)]
    notes += [] if stamp else ["# Not verified in its present state: the versions it needs are not known."]
    below = ["\n".join(notes) + "\n"] if notes else []
    below += [metadata(case, program, stamp, root)] if stamp else []
    return "\n\n".join([text.rstrip("\n"), *below])


def run_lines(case: Case, stamp: Stamp | None, site: str) -> list[tuple[Program, str]]:
    """The commands that run the case's programs elsewhere; none where more than uv is needed, or nothing is verified.

    Args:
        case: as loaded.
        stamp: of the run that it was last seen to hold in.
        site: the site's address with a slash at its end; without one there are no commands.
    """
    if stamp is None or not site or needs(case):
        return []
    return [(program, f"uv run {site}{program_path(case, program.name)}") for program in case.programs]


def write_programs(catalogue: Catalogue, folder: Path) -> int:
    """Writes every file of every case below `folder`, and removes what no case has any more.

    Returns:
        How many files were new or changed; the others are left as they are, so that nothing is built anew for them.
    """
    wanted: dict[Path, str] = {}
    for case in catalogue.cases.values():
        stamp = read_stamp(case)
        for program in case.programs:
            wanted[folder / case.id / program.name] = raw_program(case, program, stamp, catalogue.root)
        for path in case.companions:
            if path.name not in (RECORD, SETTINGS):
                wanted[folder / case.id / path.name] = path.read_text(errors="replace")
    changed = 0
    for path, text in wanted.items():
        if not path.is_file() or path.read_text(errors="replace") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
            changed += 1
    for path in folder.glob("*/*"):
        for file in path.iterdir():
            if file not in wanted:
                file.unlink()
        if not any(path.iterdir()):
            shutil.rmtree(path)
    return changed


@cache
def _elsewhere() -> dict[str, str]:
    """Case to what it needs besides, where a run by its address showed that, and nothing of the case tells it."""
    lines = [line for line in ELSEWHERE.read_text().splitlines() if line and not line.startswith("#")]
    return {id: words for id, _, words in (line.partition(": ") for line in lines)}


@cache
def _extras(root: Path) -> dict[str, str]:
    """Package to the extras that it is installed with, such as `autogen-ext` to `mcp,openai`."""
    path = root / "pyproject.toml"
    groups = tomllib.loads(path.read_text()).get("dependency-groups", {}) if path.is_file() else {}
    found = (_EXTRAS.match(each) for each in groups.get("cases", ()) if isinstance(each, str))
    return {match[1].lower(): match[2] for match in found if match}


def _with_extras(package: str, root: Path) -> str:
    extras = _extras(root).get(package.lower())
    return f"{package}[{extras}]" if extras else package
