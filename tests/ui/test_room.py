"""Every page and dialog has room for longer words, and for larger ones, at the smallest size."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSize, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import AnnotationId
from reid_desktop.runtime.paths import resource
from reid_desktop.ui.dialogs.about_dialog import AboutDialog
from reid_desktop.ui.dialogs.add_model_dialog import AddModelDialog
from reid_desktop.ui.dialogs.keys_dialog import KeysDialog
from reid_desktop.ui.dialogs.licences_dialog import LicencesDialog
from reid_desktop.ui.dialogs.merge_dialog import MergeDialog
from reid_desktop.ui.dialogs.move_dialog import MoveDialog
from reid_desktop.ui.dialogs.new_project_dialog import NewProjectDialog
from reid_desktop.ui.dialogs.pack_dialog import PackDialog
from reid_desktop.ui.dialogs.photograph_dialog import PhotographDialog
from reid_desktop.ui.dialogs.report_dialog import ReportDialog
from reid_desktop.ui.dialogs.self_test_dialog import SelfTestDialog
from reid_desktop.ui.dialogs.settings_dialog import SettingsDialog
from reid_desktop.ui.language import speak
from reid_desktop.ui.main_window import MainWindow
from reid_desktop.ui.messages import Messages
from reid_desktop.ui.pages.review_page import ReviewPage
from reid_desktop.ui.self_testing import SelfTesting
from reid_desktop.ui.tasks import Task, TaskRunner
from reid_desktop.ui.widgets.pair_view import PairView
from tests.ui.dialogs.fake_merger import FakeMerger
from tests.ui.fake_context import FakeContext
from tests.ui.full_window import PAGES, full_context
from tests.ui.group_rows import group_row
from tests.ui.room import Longer, as_in_the_program, cut, lay_out, longer
from tests.ui.settings_kit import SUGGESTION, SettingsKit
from tests.ui.support_kit import FakeSelfTest

SMALLEST = QSize(1280, 720)
_RAIL_PX, _BARS_PX = 200, 60


@pytest.fixture(params=["longer", "larger"])
def words(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    """Longer words, or the largest letters."""
    translator, percent = {"longer": (Longer(), 100), "larger": (None, 150)}[request.param]
    with as_in_the_program(qapp, translator, percent=percent):
        yield


@pytest.fixture(params=["es", "fr"])
def large_and_foreign(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    """A real language in the largest letters."""
    translator = QTranslator()
    assert translator.load(f"reid_desktop_{request.param}", str(resource("translations")))
    with as_in_the_program(qapp, translator, percent=150):
        yield


@pytest.fixture
def context(runner: TaskRunner, tmp_path: Path) -> FakeContext:
    return full_context(runner, tmp_path)


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    window = MainWindow({name: make() for name, make in PAGES.items()}, Messages())
    qtbot.addWidget(window)
    return window


def show(qtbot: QtBot, widget: QWidget) -> None:
    with qtbot.waitExposed(widget):
        widget.show()


def rest(qtbot: QtBot, runner: TaskRunner) -> None:
    qtbot.waitUntil(lambda: not runner.findChildren(Task))
    lay_out()


def test_a_text_is_made_longer_around_its_placeholders() -> None:
    assert longer("about {n} &questions") == "ábôütüü {n} &qüéstíôñsüüü"


def test_words_without_room_are_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    words = QLabel("Everything is well", window)
    words.setFixedWidth(20)
    show(qtbot, window)

    assert cut(window) == ["QLabel: Everything is well"]


@pytest.mark.usefixtures("words")
@pytest.mark.parametrize("page", PAGES)
def test_a_page_without_a_project_has_room_for_such_words(qtbot: QtBot, page: str) -> None:
    widget = PAGES[page]()
    qtbot.addWidget(widget)
    widget.resize(SMALLEST.width() - _RAIL_PX, SMALLEST.height() - _BARS_PX)

    show(qtbot, widget)

    assert cut(widget) == []


@pytest.mark.usefixtures("words")
@pytest.mark.parametrize("page", PAGES)
def test_a_page_of_a_project_has_room_for_such_words(
    qtbot: QtBot, runner: TaskRunner, context: FakeContext, window: MainWindow, page: str
) -> None:
    window.resize(SMALLEST)
    window.set_project(context)
    window.show_page(page)
    show(qtbot, window)
    rest(qtbot, runner)

    found = cut(window)

    assert window.size() == SMALLEST
    assert found == []
    window.set_project(None)
    rest(qtbot, runner)


@pytest.mark.usefixtures("words")
@pytest.mark.parametrize(
    "name",
    ["about", "keys", "licences", "merge", "new project", "move", "pack", "report", "self-test"],
)
def test_a_dialog_has_room_for_such_words(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path, name: str
) -> None:
    kit = SettingsKit(runner, tmp_path)
    make: dict[str, Callable[[], QDialog]] = {
        "about": lambda: AboutDialog("Processor"),
        "licences": LicencesDialog,
        "report": lambda: ReportDialog(SelfTesting(runner, FakeSelfTest())),
        "self-test": lambda: SelfTestDialog(SelfTesting(runner, FakeSelfTest())),
        "keys": KeysDialog,
        "pack": PackDialog,
        "merge": lambda: MergeDialog(
            FakeMerger(runner), Messages(), choose_folder=lambda: None, choose_file=lambda: None
        ),
        "new project": lambda: NewProjectDialog(
            tmp_path, "Ana", runner=runner, control=kit.control, uses={}
        ),
        "move": lambda: MoveDialog([group_row(1, (1, 2))], {}, [AnnotationId(3)]),
    }
    dialog = make[name]()
    qtbot.addWidget(dialog)

    show(qtbot, dialog)

    assert cut(dialog) == []
    least = dialog.minimumSizeHint()
    assert (least.width() <= SMALLEST.width(), least.height() <= SMALLEST.height()) == (True, True)


@pytest.mark.usefixtures("words")
def test_a_model_is_added_with_such_words(qtbot: QtBot, runner: TaskRunner, tmp_path: Path) -> None:
    kit = SettingsKit(runner, tmp_path)
    dialog = AddModelDialog(tmp_path / "birds.pt", SUGGESTION, kit.control)
    qtbot.addWidget(dialog)

    show(qtbot, dialog)
    lay_out()

    assert cut(dialog) == []
    assert dialog.height() <= SMALLEST.height()


@pytest.mark.usefixtures("words")
def test_a_photograph_is_shown_large_with_such_words(
    qtbot: QtBot, runner: TaskRunner, context: FakeContext, window: MainWindow
) -> None:
    window.resize(SMALLEST)
    show(qtbot, window)
    dialog = PhotographDialog(context, list(context.photographs), 0, window)
    qtbot.addWidget(dialog)

    dialog.open_over(window)
    rest(qtbot, runner)

    assert cut(dialog) == []
    assert dialog.size() == SMALLEST
    dialog.reject()
    rest(qtbot, runner)


@pytest.mark.usefixtures("words")
@pytest.mark.parametrize("tab", range(4))
def test_the_settings_have_room_for_such_words(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path, tab: int
) -> None:
    kit = SettingsKit(runner, tmp_path)
    kit.open_project("Lions")
    dialog = SettingsDialog(kit.control, Messages())
    qtbot.addWidget(dialog)
    dialog.tabs.setCurrentIndex(tab)
    show(qtbot, dialog)
    rest(qtbot, runner)

    assert cut(dialog) == []
    assert dialog.height() <= SMALLEST.height()


@pytest.mark.usefixtures("large_and_foreign")
def test_no_page_widens_the_smallest_window(
    qtbot: QtBot, runner: TaskRunner, context: FakeContext
) -> None:
    window = MainWindow({name: make() for name, make in PAGES.items()}, Messages())
    qtbot.addWidget(window)
    window.resize(SMALLEST)
    window.set_project(context)
    show(qtbot, window)
    window.show_page("view.review")
    review = window.current_page
    assert isinstance(review, ReviewPage)
    review.counts.toggle()
    rest(qtbot, runner)

    assert window.minimumSizeHint().width() <= SMALLEST.width()
    assert window.size() == SMALLEST
    window.set_project(None)
    rest(qtbot, runner)


@pytest.mark.usefixtures("large_and_foreign")
def test_the_keys_do_not_scroll_sideways(qtbot: QtBot) -> None:
    dialog = KeysDialog()
    qtbot.addWidget(dialog)

    show(qtbot, dialog)
    lay_out()

    (area,) = dialog.findChildren(QScrollArea)
    assert area.horizontalScrollBar().maximum() == 0


def test_photographs_stay_where_they_are_in_a_language_read_from_the_right(
    qtbot: QtBot,
    qapp: QApplication,
    runner: TaskRunner,
    context: FakeContext,
) -> None:
    before = QLocale()
    speak(qapp, QLocale("ar_EG"))
    window = MainWindow({name: make() for name, make in PAGES.items()}, Messages())
    qtbot.addWidget(window)
    window.set_project(context)
    window.show_page("view.review")
    show(qtbot, window)
    rest(qtbot, runner)

    (view,) = [one for one in window.findChildren(PairView) if one.isVisible()]
    left, right = (one.mapTo(window, one.rect().center()).x() for one in view.views)

    assert window.rail.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert left < right
    window.set_project(None)
    rest(qtbot, runner)
    QLocale.setDefault(before)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
