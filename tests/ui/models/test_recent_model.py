from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from reid_desktop.project.summary import Summary
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


def test_what_a_project_held_is_told_as_far_as_it_is_known() -> None:
    model = RecentModel()
    closed_at = datetime(2026, 5, 3, 12, tzinfo=UTC)
    summary = Summary("Cats of the harbour", 1204, 312, closed_at)
    model.set_rows(
        [
            RecentRow(Path("/s/cats"), there=True, summary=summary),
            RecentRow(Path("/s/dogs"), there=True),
        ]
    )
    cats, dogs = model.index(0), model.index(1)

    assert model.data(cats) == "Cats of the harbour"
    assert model.data(cats, RecentRole.COUNTS) == "1204 photographs  ·  312 answers"
    assert "26" in model.data(cats, RecentRole.CLOSED)
    assert "312 answers" in model.data(cats, Qt.ItemDataRole.AccessibleTextRole)
    assert model.data(dogs) == "dogs"
    assert (model.data(dogs, RecentRole.COUNTS), model.data(dogs, RecentRole.CLOSED)) == ("", "")
