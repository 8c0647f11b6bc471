"""Contradictions for the tests of the disputes page."""

from datetime import UTC, datetime
from itertools import pairwise

from reid_desktop.core.types import AnnotationId, Sureness, Verdict
from reid_desktop.project.disagreements import Disagreement, DisputedPhotograph, Said, Source
from tests.ui.review_questions import pair_of

_DAY = datetime(2026, 5, 3, tzinfo=UTC)


def photograph(n: int) -> DisputedPhotograph:
    name = f"IMG_{n:04d}.JPG"
    return DisputedPhotograph(
        AnnotationId(n), name, f"/photographs/{name}", None, f"{n:064x}", "Tom"
    )


def said(
    a: int,
    b: int,
    verdict: Verdict = Verdict.SAME,
    *,
    by: str = "Ana",
    weak: bool = False,
    source: Source = Source.ANSWER,
) -> Said:
    return Said(
        pair_of(a, b),
        verdict,
        source,
        by if source is Source.ANSWER else None,
        Sureness.SURE,
        _DAY,
        is_mine=by == "Ana" and source is Source.ANSWER,
        is_weak=weak,
    )


def dispute(*chain: int, weak: int | None = None, by: str = "Bo") -> Disagreement:
    """Make a contradiction along a chain; the "different" is Ana's, the others are of `by`."""
    links = [said(a, b, by=by, weak=i == weak) for i, (a, b) in enumerate(pairwise(chain))]
    different = said(chain[0], chain[-1], Verdict.DIFFERENT, weak=weak is None)
    return Disagreement(different, tuple(links), tuple(photograph(n) for n in chain))
