import numpy as np
import pytest

from reid_desktop.core.circumstances import Circumstances
from reid_desktop.core.engine import Answer
from reid_desktop.core.partition import MergeScale
from reid_desktop.core.scaling import learn_scale
from reid_desktop.core.types import Verdict

START = MergeScale(0.5, 1.0)
ONE_ENCOUNTER = Circumstances(encounter=np.zeros(40, dtype=np.int64))


def said(verdict: Verdict, n: int) -> list[Answer]:
    return [Answer(row, row + 20, verdict, merge_score=0.0) for row in range(n)]


def test_without_answers_all_stays_as_it_was_taken_for_likely() -> None:
    scale, weight = learn_scale([], START, ONE_ENCOUNTER, usual=1.25, error=0.04)

    assert (scale, weight) == (START, 1.25)


def test_answers_of_one_encounter_raise_or_lower_what_it_adds() -> None:
    _, herd = learn_scale(said(Verdict.DIFFERENT, 20), START, ONE_ENCOUNTER, usual=1.0, error=0.04)
    _, alone = learn_scale(said(Verdict.SAME, 20), START, ONE_ENCOUNTER, usual=1.0, error=0.04)

    assert herd < 0.3
    assert alone > 1.5


def test_answers_from_elsewhere_say_nothing_of_encounters() -> None:
    _, weight = learn_scale(
        said(Verdict.DIFFERENT, 20), START, Circumstances(), usual=1.0, error=0.04
    )

    assert weight == pytest.approx(1.0)
