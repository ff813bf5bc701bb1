"""Writes the results in vectors.json anew, after a change of the matcher that is meant: `python tests/vectors.py`, then read
the difference. Texts, the index they are searched in and the page each must lead to stay as they are.
"""

from __future__ import annotations

import json
from pathlib import Path

from errata.limits import LIMITS, PATTERNS
from errata.matcher import Index, explain

VECTORS = Path(__file__).with_name("vectors.json")


def results(index: Index, text: str) -> list[dict]:
    """What the matcher says of a text, as plain data."""
    return [result.as_dict() | {"why": result.why} for result in explain(index, text)]


def main() -> None:
    """Rewrites the file; each vector stands on a line of its own."""
    data = json.loads(VECTORS.read_text())
    data["index"] |= {"limits": LIMITS, "patterns": PATTERNS}
    index = Index(data["index"])
    vectors = [vector | {"results": results(index, vector["text"])} for vector in data["vectors"]]
    lines = ",\n".join(json.dumps(vector, ensure_ascii=False) for vector in vectors)
    index_text = json.dumps(data["index"], ensure_ascii=False)
    VECTORS.write_text(f'{{"index": {index_text},\n"vectors": [\n{lines}\n]}}\n')
    wrong = [
        v["name"]
        for v in vectors
        if (v["results"][:1] or [{"confidence": ""}])[0].get("page") != v["first"] and v["first"]
    ]
    print(f"{len(vectors)} vectors; wrong page first: {', '.join(wrong) or 'none'}")


if __name__ == "__main__":
    main()
