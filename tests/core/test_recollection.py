import numpy as np
import pytest

from reid_desktop.core.engine import Earlier
from reid_desktop.core.partition import MergeScale
from reid_desktop.core.recollection import each_somewhere, recalled, remembered


def test_what_is_remembered_is_recalled() -> None:
    diagnostics = remembered(MergeScale(0.5, -1.25), (-9.0, 12.0))

    start, span = recalled(Earlier(np.array([0, 0, 1]), diagnostics))

    assert start == MergeScale(0.5, -1.25)
    assert span == (-9.0, 12.0)


def test_without_a_span_the_scale_alone_is_recalled() -> None:
    diagnostics = remembered(MergeScale(0.5, -1.25), None)

    assert recalled(Earlier(np.array([0]), diagnostics)) == (MergeScale(0.5, -1.25), None)


@pytest.mark.parametrize("labels", [[0, -1, -1], [-1, -1, -1]])
def test_nothing_is_recalled_where_most_rows_are_new(labels: list[int]) -> None:
    diagnostics = remembered(MergeScale(0.5, -1.25), (-9.0, 12.0))

    assert recalled(Earlier(np.array(labels), diagnostics)) == (None, None)


def test_without_an_earlier_engine_nothing_is_recalled() -> None:
    assert recalled(None) == (None, None)


def test_rows_without_a_cluster_get_one_each() -> None:
    assert each_somewhere(np.array([1, -1, 0, -1])).tolist() == [1, 2, 0, 3]
