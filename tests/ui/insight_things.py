"""An insight into a project that is not there."""

import numpy as np

from reid_desktop.core.agreement import GivenAnswer
from reid_desktop.core.learning_curve import Milestone
from reid_desktop.core.types import AssignmentStatus, Verdict
from reid_desktop.project.insight import (
    Captures,
    Insight,
    InsightData,
    MapLayout,
    make_insight,
)

_DAY_S = 86_400.0
_FIRST_DAY = 19_723  # 2024-01-01
ACCEPTED, PROVEN, PROPOSED = (
    AssignmentStatus.ACCEPTED,
    AssignmentStatus.PROVEN,
    AssignmentStatus.PROPOSED,
)


def captures() -> Captures:
    """Seven photographs: two of Ana, two of <b>Bo</b>, two of ID-0003, one of nobody."""
    days = np.array([0, 1, 1, 31, 33, np.nan, 2])
    return Captures(
        annotation_ids=np.arange(1, 8),
        crop_keys=tuple(f"{n:064x}" for n in range(7)),
        captured_s=(_FIRST_DAY + days) * _DAY_S,
        group=np.array([0, 0, 1, 1, 2, 2, -1]),
        names=("Ana", "<b>Bo</b>", "ID-0003"),
        status=(
            ACCEPTED,
            ACCEPTED,
            PROVEN,
            PROVEN,
            PROPOSED,
            PROPOSED,
            AssignmentStatus.UNIDENTIFIED,
        ),
    )


def data() -> InsightData:
    """Return what is read of a project with something in every picture."""
    answers = [
        GivenAnswer(1, 2, "Ana", Verdict.SAME),
        GivenAnswer(1, 2, "Ben", Verdict.SAME),
        GivenAnswer(1, 3, "Ana", Verdict.DIFFERENT),
        GivenAnswer(1, 3, "Ben", Verdict.DIFFERENT),
        GivenAnswer(3, 4, "Ana", Verdict.SAME),
        GivenAnswer(3, 4, "Ana", Verdict.UNSURE),
    ]
    return InsightData(
        captures(),
        np.array([0.2, 0.4, 0.7, 0.8]),
        np.array([False, False, True, True]),
        tuple(answers),
        (Milestone(0, 9, None, None), Milestone(4, 5, 4, 0), Milestone(8, 1, 3, 1)),
    )


def insight(*, accepted_only: bool = False) -> Insight:
    """Return one with something in every picture."""
    return make_insight(data(), accepted_only=accepted_only)


def nothing() -> Insight:
    """Return that of a project in which nothing happened yet."""
    none = np.empty(0, dtype=np.int64)
    empty = Captures(none, (), np.empty(0), none, (), ())
    return make_insight(InsightData(empty, np.empty(0), np.empty(0, dtype=np.bool_), (), ()))


def layout(*, n_all: int = 7) -> MapLayout:
    """Return places for the seven: in a row, 10 apart."""
    points = np.zeros((7, 2), dtype=np.float32)
    points[:, 0] = 10 * np.arange(7)
    points[::2, 1] = 5
    return MapLayout(np.arange(1, 8), points, n_all)
