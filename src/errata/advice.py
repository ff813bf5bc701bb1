"""Advice: which wording and which fix of a case hold for the versions that somebody has installed."""

from __future__ import annotations

import os
import platform
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from errata.timeline import BROKEN, version_key


@dataclass(frozen=True)
class Advice:
    """What to do in one set of versions.

    Attributes:
        program: the fixed program to follow, as in a page's plain data.
        note: what is known about these versions, as a sentence; empty when nothing is.
        wording: what these versions print instead of the documented error; empty when they print that.
    """

    program: dict
    note: str = ""
    wording: str = ""


def parse_versions(texts: list[str]) -> dict[str, str]:
    """`["langgraph==0.3.34"]` as `{"langgraph": "0.3.34"}`.

    Raises:
        ValueError: a text is not of that form.
    """
    found = {}
    for text in texts:
        name, _, version = text.partition("==")
        if not name or not version:
            raise ValueError(f"{text!r}: write a package and its version, such as langgraph==0.3.34")
        found[name.strip().lower()] = version.strip()
    return found


def installed_versions(packages: Iterable[str], environment: str | None = None) -> dict[str, str]:
    """The versions of these packages where the user's program runs; those that are missing are left out.

    Args:
        packages: distributions; `python` is the interpreter.
        environment: folder of the user's virtual environment; by default the active one, which this tool need not be installed in.
    """
    from importlib import metadata

    environment = os.environ.get("VIRTUAL_ENV", "") if environment is None else environment
    own = not environment or Path(environment).resolve() == Path(sys.prefix).resolve()
    folders = None if own else [str(path) for path in Path(environment).glob("lib/python*/site-packages")]
    found = {}
    for package in packages:
        if package == "python":
            if version := platform.python_version() if own else _python(Path(environment)):
                found[package] = version
            continue
        where = {} if folders is None else {"path": folders}
        if installed := next(iter(metadata.distributions(name=package, **where)), None):
            found[package] = installed.version
    return found


def _python(environment: Path) -> str:
    """The version of a virtual environment's interpreter, as written by `venv`, virtualenv or uv."""
    path = environment / "pyvenv.cfg"
    match = re.search(r"^version(?:_info)? *= *(\d[\d.]*\d)", path.read_text() if path.is_file() else "", re.M)
    return match[1] if match else ""


def advise(case: dict, versions: dict[str, str]) -> Advice:
    """Picks the wording and the fix of a case for the versions somebody has.

    Args:
        case: a case as in a page's plain data, with its `versions`.
        versions: version by package; packages the case knows nothing of are passed over.
    """
    fixes = [program for program in case["programs"] if program["role"] == "fixed"]
    seen = nearest(case.get("versions", ()), versions)
    if seen is None:
        return Advice(fixes[0])
    told = f"Run with {'Python' if seen['package'] == 'python' else seen['package']} {seen['version']}: "
    working = [program for program in fixes if seen["fixes"].get(program["name"]) == "works"]
    program = working[0] if working else fixes[0]
    fixed = f"{program['name']} works" if working else "no fix of this page works there"
    wording = seen["error"] if seen["broken"] == "wording" else ""
    if seen["broken"] in ("same", "wording"):
        return Advice(program, f"{told}{fixed}.", wording)
    broken = f"{BROKEN[seen['broken']]}" + (f" ({seen['error']})" if seen["broken"] in ("other", "import") else "")
    return Advice(program, f"{told}the program that breaks elsewhere {broken}; {fixed}.")


def nearest(seen: Iterable[dict], versions: dict[str, str]) -> dict | None:
    """What the stored release next below the installed one did; the oldest stored one where all are newer.

    Of several Pythons that a release was run with, the nearest below the one among `versions` counts.
    """
    for package, version in versions.items():
        own = [each for each in seen if each["package"] == package]
        if not own:
            continue
        release = _below({each["version"] for each in own}, version)
        own = [each for each in own if each["version"] == release]
        python = _below({each["python"] for each in own}, versions.get("python", ""))
        return next(each for each in own if each["python"] == python)
    return None


def _below(known: Iterable[str], version: str) -> str:
    ordered = sorted(known, key=version_key)
    below = [each for each in ordered if version_key(each) <= version_key(version)]
    return below[-1] if below else ordered[0]
