"""Questions for the tests of the review page."""

from collections.abc import Iterable

from reid_desktop.core.types import AnnotationId, Pair, Purpose
from reid_desktop.project.session import PairQuestion


def pair_of(a: int, b: int) -> Pair:
    return Pair.of(AnnotationId(a), AnnotationId(b))


def question(a: int, b: int, *, purpose: Purpose = Purpose.QUERY) -> PairQuestion:
    return PairQuestion(
        pair=pair_of(a, b),
        p_same=0.5,
        similarity=0.4,
        merge_score=None,
        purpose=purpose,
        inclusion_probability=None,
        model_key="model",
        strategy="evidence",
        batch=0,
    )


def questions(pairs: Iterable[tuple[int, int]]) -> list[PairQuestion]:
    return [question(a, b) for a, b in pairs]
