"""Formats the programs of all cases with ruff, and keeps the `#> output` comments, which ruff would write as `# > output`."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Formats in place; prints what changed, because a moved line means a new record."""
    ruff = Path(sys.executable).parent / "ruff"
    for path in sorted((ROOT / "snippets").rglob("*.py")):
        text = path.read_text()
        given = re.sub(r"^(\s*)#>", r"\1# >", text, flags=re.M)
        config = ["--config", ROOT / "snippets" / "ruff.toml", "--force-exclude", "--stdin-filename", path]
        command = [ruff, "format", "--no-cache", *config, "-"]
        done = subprocess.run(command, input=given, capture_output=True, text=True)
        formatted = re.sub(r"^(\s*)# >", r"\1#>", done.stdout, flags=re.M)
        if done.returncode == 0 and formatted != text:
            path.write_text(formatted)
            print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
