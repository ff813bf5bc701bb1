"""Formats the programs of all cases with ruff, and keeps the `#> output` comments, which ruff would write as `# > output`."""

from __future__ import annotations

from pathlib import Path

from errata.rules.style import formatted

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Formats in place; prints what changed, because a moved line means a new record."""
    for path in sorted((ROOT / "snippets").rglob("*.py")):
        text = formatted(ROOT, path)
        if text != path.read_text():
            path.write_text(text)
            print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
