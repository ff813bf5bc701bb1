"""Prints where uv is: on the PATH, or below `.errata/`, where `--install` puts it when the machine has none.

Only the standard library is used, so that a machine with nothing but python3 can begin. pip is asked first, because it
knows the machine's package index; without pip the wheel is taken from PyPI and its checksum compared.
"""

from __future__ import annotations

import hashlib
import io
import json
import platform
import shutil
import subprocess
import sys
import urllib.request
import zipfile
from pathlib import Path
from urllib.parse import urljoin

FOLDER = Path(__file__).resolve().parent.parent / ".errata" / "uv"
INDEX = "https://pypi.org/pypi/uv/json"


def find() -> str:
    """The path of uv; empty when there is none."""
    own = FOLDER / "bin" / "uv"
    return shutil.which("uv") or (str(own) if own.is_file() else "")


def install() -> str:
    """Installs uv below `.errata/`; returns why that failed, or nothing."""
    print("… installing uv below .errata/", file=sys.stderr)
    done = subprocess.run(
        [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(FOLDER), "uv"],
        capture_output=True,
        text=True,
    )
    if done.returncode == 0 and find():
        return ""
    try:
        _from_pypi()
    except (OSError, StopIteration, ValueError) as error:
        return f"cannot install uv ({error or 'no wheel for this machine'}); install it yourself: https://docs.astral.sh/uv/"
    return ""


def _from_pypi() -> None:
    with urllib.request.urlopen(INDEX, timeout=60) as answer:
        files = json.load(answer)["urls"]
        base = answer.url  # a mirror may give relative addresses
    machine = platform.machine().lower()
    machine = {"amd64": "x86_64", "arm64": "aarch64"}.get(machine, machine)
    libc = "manylinux" if platform.libc_ver()[0] == "glibc" else "musllinux"
    wanted = next(
        file
        for file in files
        if file["filename"].endswith(".whl") and libc in file["filename"] and f"_{machine}." in file["filename"]
    )
    with urllib.request.urlopen(urljoin(base, wanted["url"]), timeout=300) as answer:
        data = answer.read()
    if hashlib.sha256(data).hexdigest() != wanted["digests"]["sha256"]:
        raise ValueError("its checksum is wrong")
    with zipfile.ZipFile(io.BytesIO(data)) as wheel:
        member = next(name for name in wheel.namelist() if name.endswith("/scripts/uv"))
        target = FOLDER / "bin" / "uv"
        target.parent.mkdir(parents=True, exist_ok=True)
        partial = target.with_suffix(".partial")
        partial.write_bytes(wheel.read(member))
        partial.chmod(0o755)
        partial.rename(target)


def main() -> None:
    """Prints the path; ends with a sentence when uv is missing and cannot be installed."""
    if sys.version_info < (3, 11):
        sys.exit(f"Errata needs Python 3.11 or newer; this is {platform.python_version()} ({sys.executable}).")
    if not find() and "--install" in sys.argv and (reason := install()):
        sys.exit(reason)
    print(find())


if __name__ == "__main__":
    main()
