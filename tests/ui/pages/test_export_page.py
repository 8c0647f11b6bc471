from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reid_desktop.core.errors import ReidError
from reid_desktop.project.views import Status
from reid_desktop.ui.pages.export_page import ExportPage
from reid_desktop.ui.tasks import TaskRunner
from tests.ui.fake_context import FakeContext, project_status
from tests.ui.room import lay_out


@pytest.fixture
def page(qtbot: QtBot) -> ExportPage:
    page = ExportPage()
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    return page


@pytest.fixture
def context(runner: TaskRunner, tmp_path: Path, page: ExportPage) -> FakeContext:
    context = FakeContext(runner, tmp_path)
    context.status = project_status(n_images=12, n_answers=1, n_left=None)
    page.project_opened(context)
    return context


def test_the_tables_go_into_the_project_unless_a_person_says_otherwise(
    page: ExportPage, context: FakeContext
) -> None:
    assert page.folder == context.folder / "export"


def test_the_page_counts_what_will_be_written(
    qtbot: QtBot, page: ExportPage, context: FakeContext
) -> None:
    qtbot.waitUntil(lambda: page.count_of("identities.csv") == "12 photographs")
    assert page.count_of("decisions.csv") == "1 answer"


def test_where_answers_speak_of_several_pairs_their_lines_are_counted_too(
    qtbot: QtBot, page: ExportPage, context: FakeContext
) -> None:
    context.status = Status(n_given=2, n_decisions=7)

    page.refresh()

    qtbot.waitUntil(lambda: page.count_of("decisions.csv") == "2 answers, 7 lines")


@pytest.mark.parametrize(
    ("n_individuals", "n_clusters", "said"),
    [
        (1, 65, "1 accepted individual, 65 other groups"),
        (0, 1, "0 accepted individuals, 1 other group"),
        (2, 0, "2 accepted individuals"),
    ],
)
def test_every_line_of_the_individuals_is_counted(
    qtbot: QtBot,
    page: ExportPage,
    context: FakeContext,
    n_individuals: int,
    n_clusters: int,
    said: str,
) -> None:
    context.status = Status(n_individuals=n_individuals, n_clusters=n_clusters)

    page.refresh()

    qtbot.waitUntil(lambda: page.count_of("individuals.csv") == said)


def test_places_are_told_only_when_the_box_is_ticked(
    qtbot: QtBot, page: ExportPage, context: FakeContext
) -> None:
    said = page.places_note
    page.places_box.click()
    page.export()
    qtbot.waitUntil(page.result.isVisible)

    assert "called station-1, folder-1" in said
    assert "mind who gets them" in page.places_note
    assert context.asked == [("export", context.folder / "export", True)]


def test_what_a_project_remembers_of_places_is_shown_once(
    qtbot: QtBot, page: ExportPage, context: FakeContext
) -> None:
    qtbot.waitUntil(lambda: page.count_of("decisions.csv") == "1 answer")
    context.status = Status(places=True, n_images=5)
    page.project_opened(context)
    qtbot.waitUntil(page.places_box.isChecked)

    page.places_box.click()
    context.status = Status(places=True, n_images=7)
    page.refresh()

    qtbot.waitUntil(lambda: page.count_of("identities.csv") == "7 photographs")
    assert not page.places_box.isChecked()


def test_ticking_the_box_moves_nothing_below_it(page: ExportPage, context: FakeContext) -> None:
    page.resize(620, 700)  # one note takes more lines than the other
    lay_out()
    before = page.folder_box.pos()

    page.places_box.click()
    lay_out()

    assert page.folder_box.pos() == before


@pytest.mark.parametrize(
    "choose",
    [lambda page: page.places_box.click(), lambda page: page.folder_box.setText("elsewhere")],
)
def test_what_was_written_is_told_until_something_else_is_chosen(
    qtbot: QtBot, page: ExportPage, context: FakeContext, choose: Callable[[ExportPage], object]
) -> None:
    page.export()
    qtbot.waitUntil(page.result.isVisible)

    choose(page)

    assert not page.result.isVisible()


def test_return_exports_and_tells_where_to(
    qtbot: QtBot, page: ExportPage, context: FakeContext, tmp_path: Path
) -> None:
    page.folder_box.setText(str(tmp_path / "tables"))

    QTest.keyClick(page.folder_box, Qt.Key.Key_Return)

    qtbot.waitUntil(page.result.isVisible)
    assert context.asked == [("export", tmp_path / "tables", False)]
    assert "tables" in page.result.text()
    assert page.export_button.isEnabled()


def test_pressing_twice_exports_once(qtbot: QtBot, page: ExportPage, context: FakeContext) -> None:
    page.export()
    page.export()

    qtbot.waitUntil(page.result.isVisible)
    assert len(context.asked) == 1


def test_an_export_that_failed_does_not_say_that_it_was_written(
    qtbot: QtBot, runner: TaskRunner, page: ExportPage, context: FakeContext
) -> None:
    context.failure = ReidError("The disk is full.")

    with qtbot.waitSignal(runner.failed):
        page.export()

    qtbot.waitUntil(page.export_button.isEnabled)
    assert not page.result.isVisible()


def test_without_a_folder_nothing_is_exported(page: ExportPage, context: FakeContext) -> None:
    page.folder_box.clear()
    page.export()

    assert not page.export_button.isEnabled()
    assert context.asked == []


def test_the_folder_can_be_chosen_and_opened(
    qtbot: QtBot,
    page: ExportPage,
    context: FakeContext,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "x"))
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(Path(url.toLocalFile()).name)
    )

    qtbot.mouseClick(page.choose_button, Qt.MouseButton.LeftButton)
    page.export()
    qtbot.waitUntil(page.result.isVisible)
    qtbot.mouseClick(page.open_button, Qt.MouseButton.LeftButton)

    assert page.folder == tmp_path / "x"
    assert opened == ["x"]


def test_a_closed_project_leaves_nothing_to_export(page: ExportPage, context: FakeContext) -> None:
    page.project_closed()
    page.export()

    assert context.asked == []
