from collections.abc import Sequence
from dataclasses import replace

import pytest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import AnnotationId
from reid_desktop.project.photograph_filter import Facet, PhotographFilter
from reid_desktop.project.photograph_index import index_of
from reid_desktop.ui.models.filtered_photograph_model import FilteredPhotographModel
from tests.ui.fake_context import photograph_row

_ROWS = [
    photograph_row(1, station="Mill"),
    photograph_row(2, station="Harbour"),
    photograph_row(3, station="Mill"),
]
_AT_THE_MILL = PhotographFilter().choosing(Facet.STATION, frozenset({"Mill"}))


@pytest.fixture
def model() -> FilteredPhotographModel:
    model = FilteredPhotographModel()
    model.set_index(index_of(_ROWS))
    return model


def _ids(model: FilteredPhotographModel) -> Sequence[int]:
    return [row.annotation_id for row in model.rows]


def test_it_obeys_the_rules_of_qt_models(
    model: FilteredPhotographModel, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(model)


def test_it_shows_what_matches(model: FilteredPhotographModel) -> None:
    assert model.set_filter(_AT_THE_MILL)

    assert _ids(model) == [1, 3]
    assert model.row_of(AnnotationId(3)) == 1
    assert model.row_of(AnnotationId(2)) is None
    assert model.rows_of([AnnotationId(3), AnnotationId(2), AnnotationId(1)]) == [0, 1]
    assert model.filter == _AT_THE_MILL


def test_the_filter_stays_when_photographs_come_anew(model: FilteredPhotographModel) -> None:
    model.set_filter(_AT_THE_MILL)

    model.set_index(index_of([*_ROWS, photograph_row(4, station="Mill")]))

    assert _ids(model) == [1, 3, 4]
    assert len(model.photographs.rows) == 4


def test_where_the_same_ones_show_nobody_loses_the_place(
    qtbot: QtBot, model: FilteredPhotographModel
) -> None:
    changed = model.photographs.with_rows(
        [_ROWS[0].annotation_id], lambda row: replace(row, side="left")
    )

    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        assert not model.set_index(changed)

    assert model.rows[0].side == "left"


def test_nothing_shows_of_nothing() -> None:
    model = FilteredPhotographModel()

    assert not model.set_index(index_of(()))
    assert model.rowCount() == 0
