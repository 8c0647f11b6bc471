from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from reid_desktop.ui.models.recent_model import RecentModel, RecentRole, RecentRow


def test_recent_model_obeys_the_rules_of_qt_models(qtmodeltester: ModelTester) -> None:
    model = RecentModel()
    model.set_rows([RecentRow(Path("/surveys/cats"), there=True)])

    qtmodeltester.check(model)

    assert model.data(model.index(0), RecentRole.FOLDER) == Path("/surveys/cats")


def test_a_project_that_is_not_there_says_so() -> None:
    model = RecentModel()
    model.set_rows([RecentRow(Path("/card/cats"), there=False)])
    index = model.index(0)

    assert model.data(index, RecentRole.THERE) is False
    assert "not found" in model.data(index, RecentRole.PLACE)
    assert model.data(index, Qt.ItemDataRole.AccessibleTextRole) == "cats (not found)"


def test_home_is_shown_as_a_tilde() -> None:
    model = RecentModel()
    model.set_rows([RecentRow(Path.home() / "surveys" / "cats", there=True)])

    assert model.data(model.index(0), RecentRole.PLACE) == str(Path("~/surveys"))
