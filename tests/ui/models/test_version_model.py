from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from reid_desktop.ui.models.version_model import VersionModel
from tests.ui.dialogs.fake_learner import HELPED, NO_HELP


def _row(model: VersionModel, row: int) -> list[str]:
    return [model.index(row, column).data() for column in range(model.columnCount())]


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester) -> None:
    model = VersionModel()
    model.set_versions([HELPED, NO_HELP], "")

    qtmodeltester.check(model)


def test_the_newest_is_first_and_what_did_not_help_has_no_name() -> None:
    model = VersionModel()

    model.set_versions([HELPED, NO_HELP], "Sample, learned 1")

    assert _row(model, 0) == ["Did not help", "415 answers", "0.93 → 0.92", "2026-11-03"]
    assert _row(model, 1) == [
        "Sample, learned 1 (in use)",
        "415 answers",
        "0.93 → 0.96",
        "2026-11-03",
    ]
    tip = model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "415 answers, 48 groups, 903 photographs"
    assert model.headerData(2, Qt.Orientation.Horizontal) == "Gain"


def test_a_row_that_is_not_there_is_about_nothing() -> None:
    model = VersionModel()
    model.set_versions([HELPED], "")

    assert model.version_at(0) is HELPED
    assert model.version_at(-1) is None
