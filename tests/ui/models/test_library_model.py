import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reid_desktop.ui.models.library_model import LibraryModel, LibraryRole
from tests.ui.settings_kit import LIONS, LOST, OFFERED, POINTS


@pytest.fixture
def model(qtbot: QtBot) -> LibraryModel:
    model = LibraryModel()
    model.set_entries([LIONS, LOST])
    return model


def test_it_is_a_sound_model(model: LibraryModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)


def test_the_model_that_needs_no_file_comes_first(model: LibraryModel) -> None:
    said = [model.index(i).data(Qt.ItemDataRole.DisplayRole) for i in range(model.rowCount())]

    assert said == ["Classical", "Lions", "Lost"]
    assert model.index(0).data(LibraryRole.ENTRY) is None
    assert model.index(1).data(LibraryRole.ENTRY) == LIONS


def test_a_model_is_found_by_its_name(model: LibraryModel) -> None:
    assert model.row_of("classical") == 0
    assert model.row_of("Lost") == 2
    assert model.row_of("Tigers") is None


def test_models_whose_weights_are_here_come_before_the_others(model: LibraryModel) -> None:
    model.set_entries([OFFERED, LIONS, LOST])

    names = [model.index(i).data(LibraryRole.NAME) for i in range(model.rowCount())]

    assert names == ["classical", "Lions", "Famous", "Lost"]


def test_it_is_said_in_words_whether_a_model_is_here(model: LibraryModel) -> None:
    said = [
        model.index(i).data(Qt.ItemDataRole.AccessibleTextRole) for i in range(model.rowCount())
    ]

    assert said[:2] == ["Classical, on this computer", "Lions, on this computer"]
    assert said[2] == "Lost, not on this computer yet"


def test_signs_differ_for_models_that_are_here_and_those_that_are_not(
    model: LibraryModel,
) -> None:
    signs = [model.index(i).data(Qt.ItemDataRole.DecorationRole).cacheKey() for i in range(3)]

    assert signs[0] == signs[1] != signs[2]


def test_what_finds_points_comes_after_the_models_that_are_here(model: LibraryModel) -> None:
    model.set_entries([POINTS, LIONS, LOST])

    names = [model.index(i).data(LibraryRole.NAME) for i in range(model.rowCount())]

    assert names == ["classical", "Lions", "aliked-n16", "Lost"]
    said = model.index(2).data(Qt.ItemDataRole.ToolTipRole)
    assert said == "aliked-n16, finds points to compare"
