"""Advice: which wording and which fix of a case hold for the versions that somebody has installed."""

from __future__ import annotations

import re
from dataclasses import dataclass


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


def installed_versions(packages: list[str]) -> dict[str, str]:
    """The versions of these packages in the environment that this runs in; those that are missing are left out."""
    from importlib import metadata

    found = {}
    for package in packages:
        try:
            found[package] = metadata.version(package)
        except metadata.PackageNotFoundError:
            continue
    return found


def advise(case: dict, versions: dict[str, str]) -> Advice:
    """Picks the fix of a case for the versions somebody has.

    Args:
        case: a case as in a page's plain data, with its `versions`.
        versions: version by package; packages the case knows nothing of are passed over.
    """
    fixes = [program for program in case["programs"] if program["role"] == "fixed"]
    seen = _nearest(case.get("versions", ()), versions)
    if seen is None:
        return Advice(fixes[0])
    told = f"{seen['package']} {seen['version']}"
    working = [program for program in fixes if seen["fixes"].get(program["name"]) == "works"]
    note = f"Run with {told}: "
    if seen["broken"] == "passes":
        return Advice(
            working[0] if working else fixes[0], note + "the program that breaks elsewhere does not fail there."
        )
    wording = seen["error"] if seen["broken"] == "wording" else ""
    if working:
        return Advice(working[0], note + f"{working[0]['name']} works.", wording)
    return Advice(fixes[0], note + "no fix of this page works there.", wording)


def _nearest(seen: list[dict], versions: dict[str, str]) -> dict | None:
    """What the stored release next below the installed one did; the oldest stored one where all are newer."""
    for package, version in versions.items():
        own = sorted((each for each in seen if each["package"] == package), key=lambda each: key(each["version"]))
        if own:
            below = [each for each in own if key(each["version"]) <= key(version)]
            return below[-1] if below else own[0]
    return None


def key(version: str) -> tuple[int, ...]:
    """Orders versions by their numbers: 0.9 before 0.10."""
    return tuple(int(number) for number in re.findall(r"\d+", version)[:4])
