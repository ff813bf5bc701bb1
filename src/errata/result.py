"""A result: one page that a paste leads to, and the order of several."""

from __future__ import annotations


class Result:
    """One page that a paste leads to.

    Attributes:
        page: its id, `<framework>/<slug>`.
        case: id of the cause that matched; None where the page as a whole did.
        confidence: `match` or `similar`.
        score: bits of evidence.
        line: the part of the paste that matched.
        why: what spoke for it: `message 100%`, `type`, `frame`, the framework's name.
        kind: 0 a case's own assertion, 1 any message, 2 a code or heading, one with words missing, one of a framework that is not named where others
            are, 3 one that anyone's program may die of, 4 with a placeholder in it.
        first, last: the words of the paste it spans.
        often: causes of the page that have this very message.
        breadth: causes that the page has.
    """

    __slots__ = (
        "breadth",
        "case",
        "confidence",
        "first",
        "kind",
        "last",
        "line",
        "often",
        "page",
        "place",
        "score",
        "why",
    )

    def __init__(
        self,
        page: dict,
        case: str | None,
        match: bool,
        score: int,
        kind: int,
        span: tuple[int, int],
        why: list[str],
        often: int,
    ):
        self.page, self.breadth = page["id"], page["cases"]
        self.case, self.score, self.kind, self.why, self.often = case, score, kind, why, often
        self.confidence = "match" if match else "similar"
        self.first, self.last = span
        self.line, self.place = "", (0, 0, 0)

    def as_dict(self) -> dict:
        """As `errata explain --batch` prints it."""
        return {key: getattr(self, key) for key in ("page", "case", "confidence", "score", "line")}

    def key(self) -> tuple:
        """Order of results about the same words: the surest first."""
        match = self.confidence == "match"
        return not match, self.kind if match else 0, -self.score, self.first, -self.often, self.breadth

    def final(self) -> tuple:
        """Order of all results: of several errors that match, the root cause first."""
        return self.confidence != "match", self.place if self.confidence == "match" else (0, 0, 0), *self.key()


def ordered(results: list[Result], depth: list[int], most: int) -> list[Result]:
    """Puts results in order. Those that overlap are about one error, which is where the surest of them is.

    Args:
        results: one of each page.
        depth: how deep inside another error each word of the paste stands; what is inside comes first.
        most: those with less evidence are dropped.
    """
    results = sorted(results, key=Result.key)[:most]
    heads: list[Result] = []
    for result in results:
        same = (
            h for h in heads if h.confidence == result.confidence and h.first <= result.last and result.first <= h.last
        )
        head = next(same, result)
        if head is result:
            heads.append(result)
        result.place = head.kind, -depth[head.first], head.first
    return sorted(results, key=Result.final)
