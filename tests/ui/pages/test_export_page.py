from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reid_desktop.core.errors import ReidError
from reid_desktop.project.changes import Changes
from reid_desktop.project.exporting import Choices
from reid_desktop.project.exporting.contents import Mend, Problem
from reid_desktop.project.exporting.formats import Preview
from reid_desktop.project.views import Status
from reid_desktop.ui.exporting import ExportWish
from reid_desktop.ui.pages.export_page import ExportPage
from reid_desktop.ui.tasks import TaskRunner
from tests.ui.fake_context import FakeContext, project_status

_CSV = ExportWish(("csv",), Choices())
_REFUSED = Preview("csv", 0, 0, 0, (Problem("It lacks places.", "Tell them.", mend=Mend.PLACES),))


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
    context.exporting.previews = (Preview("csv", 4, 30, 0, ()),)
    page.project_opened(context)
    return context


def _refuse(qtbot: QtBot, page: ExportPage, context: FakeContext, preview: Preview) -> None:
    context.exporting.previews = (preview,)
    page.refresh()
    qtbot.waitUntil(lambda: bool(page.rows["csv"].complaints))


def test_the_files_go_into_the_project_unless_a_person_says_otherwise(
    page: ExportPage, context: FakeContext
) -> None:
    assert page.folder == context.folder / "export"


def test_csv_is_written_unless_a_person_says_otherwise(
    page: ExportPage, context: FakeContext
) -> None:
    assert page.wish == _CSV


def test_the_page_tells_how_much_will_be_written(
    qtbot: QtBot, page: ExportPage, context: FakeContext
) -> None:
    qtbot.waitUntil(lambda: page.rows["csv"].state.text() == "4 files  ·  30 rows")

    assert context.exporting.previewed == [_CSV]


def test_what_is_ticked_is_previewed_and_written(
    qtbot: QtBot, page: ExportPage, context: FakeContext
) -> None:
    QTest.keyClick(page.rows["xlsx"].box, Qt.Key.Key_Space)
    QTest.keyClick(page.choices.confirmed_box, Qt.Key.Key_Space)
    wish = ExportWish(("csv", "xlsx"), Choices(confirmed_only=True))
    qtbot.waitUntil(lambda: context.exporting.previewed[-1:] == [wish])

    page.export()
    qtbot.waitUntil(page.result.isVisible)

    assert context.exporting.written == [(wish, context.folder / "export")]


def test_options_of_what_is_ticked_go_along(page: ExportPage, context: FakeContext) -> None:
    row = page.rows["camtrap-dp"]
    row.box.setChecked(True)
    field = row.options.fields["positions"]

    QTest.keyClick(field, Qt.Key.Key_Down)
    ticked = dict(page.wish.choices.options)
    row.box.setChecked(False)

    assert ticked == {"camtrap-dp.positions": "0.001"}
    assert page.wish.choices.options == {}


def test_what_is_refused_is_said_and_cannot_be_written(
    qtbot: QtBot, page: ExportPage, context: FakeContext
) -> None:
    _refuse(qtbot, page, context, _REFUSED)

    page.export()

    assert page.rows["csv"].complaints == ["It lacks places."]
    assert not page.export_button.isEnabled()
    assert context.exporting.written == []


def test_a_button_leads_to_the_choice_of_places(
    qtbot: QtBot, page: ExportPage, context: FakeContext
) -> None:
    _refuse(qtbot, page, context, _REFUSED)

    page.rows["csv"].mend_requested.emit(Mend.PLACES, "")

    assert page.choices.places_box.isChecked()
    assert page.focusWidget() is page.choices.places_box


@pytest.mark.parametrize(
    ("mend", "action"),
    [
        (Mend.NAMES, "view.individuals"),
        (Mend.STATIONS, "edit.settings"),
        (Mend.TIME_ZONE, "edit.settings"),
        (Mend.TIMES, "view.photographs"),
    ],
)
def test_a_button_leads_to_where_it_is_mended(
    qtbot: QtBot, page: ExportPage, context: FakeContext, mend: Mend, action: str
) -> None:
    with qtbot.waitSignal(page.action_requested) as asked:
        page.rows["csv"].mend_requested.emit(mend, "")

    assert asked.args == [action]


def test_a_button_leads_to_the_options(page: ExportPage, context: FakeContext) -> None:
    row = page.rows["wildbook"]
    row.box.setChecked(True)

    row.mend_requested.emit(Mend.OPTIONS, "species")

    assert row.options.isVisible()
    assert page.focusWidget() is row.options.fields["species"]


def test_without_a_format_nothing_is_written(
    qtbot: QtBot, page: ExportPage, context: FakeContext
) -> None:
    qtbot.waitUntil(lambda: bool(page.rows["csv"].state.text()))
    page.rows["csv"].box.setChecked(False)

    page.export()

    assert not page.export_button.isEnabled()
    assert context.exporting.written == []


def test_what_a_project_remembers_of_places_is_shown(
    qtbot: QtBot, page: ExportPage, context: FakeContext
) -> None:
    qtbot.waitUntil(lambda: page.choices._places_known)
    context.status = Status(places=True)

    page.project_opened(context)

    qtbot.waitUntil(page.choices.places_box.isChecked)


@pytest.mark.parametrize(
    "choose",
    [
        lambda page: page.choices.places_box.click(),
        lambda page: page.folder_box.setText("elsewhere"),
        lambda page: page.rows["xlsx"].box.click(),
    ],
)
def test_what_was_written_is_told_until_something_else_is_so(
    qtbot: QtBot, page: ExportPage, context: FakeContext, choose: Callable[[ExportPage], object]
) -> None:
    page.export()
    qtbot.waitUntil(page.result.isVisible)

    choose(page)

    assert not page.result.isVisible()


def test_what_was_written_is_told_while_the_project_changes(
    qtbot: QtBot, page: ExportPage, context: FakeContext
) -> None:
    page.export()
    qtbot.waitUntil(page.result.isVisible)

    page.on_changed(Changes(), None)

    assert page.result.isVisible()


def test_return_exports_and_tells_where_to(
    qtbot: QtBot, page: ExportPage, context: FakeContext, tmp_path: Path
) -> None:
    page.folder_box.setText(str(tmp_path / "tables"))

    QTest.keyClick(page.folder_box, Qt.Key.Key_Return)

    qtbot.waitUntil(page.result.isVisible)
    assert context.exporting.written == [(_CSV, tmp_path / "tables")]
    assert "tables" in page.result.text()
    assert page.export_button.isEnabled()


def test_pressing_twice_exports_once(qtbot: QtBot, page: ExportPage, context: FakeContext) -> None:
    page.export()
    page.export()

    qtbot.waitUntil(page.result.isVisible)
    assert len(context.exporting.written) == 1


def test_an_export_can_be_stopped(qtbot: QtBot, page: ExportPage, context: FakeContext) -> None:
    context.exporting.waits.clear()
    page.export_button.setFocus()
    QTest.keyClick(page.export_button, Qt.Key.Key_Space)
    running = (page.bar.isVisible(), page.focusWidget() is page.stop_button)

    QTest.keyClick(page.stop_button, Qt.Key.Key_Space)
    context.exporting.waits.set()

    qtbot.waitUntil(page.export_button.isVisible)
    assert running == (True, True)
    assert page.result.text().startswith("Stopped: nothing was written")
    assert not page.open_button.isVisible()
    assert page.export_button.isEnabled()
    assert page.focusWidget() is page.export_button


def test_an_export_that_failed_does_not_say_that_it_was_written(
    qtbot: QtBot, runner: TaskRunner, page: ExportPage, context: FakeContext
) -> None:
    context.exporting.failure = ReidError("The disk is full.")

    with qtbot.waitSignal(runner.failed):
        page.export()

    qtbot.waitUntil(page.export_button.isEnabled)
    assert not page.result.isVisible()


def test_without_a_folder_nothing_is_exported(page: ExportPage, context: FakeContext) -> None:
    page.folder_box.clear()
    page.export()

    assert not page.export_button.isEnabled()
    assert context.exporting.written == []


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


def test_what_was_read_is_let_go_of_while_nobody_looks(
    page: ExportPage, context: FakeContext
) -> None:
    page.hide()

    assert context.exporting.n_forgotten == 1


def test_a_closed_project_leaves_nothing_to_export(page: ExportPage, context: FakeContext) -> None:
    page.project_closed()
    page.export()

    assert context.exporting.written == []
