"""The keyboard alone reaches everything, and a screen reader has a name for it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import AnnotationId
from reid_desktop.ui.dialogs.about_dialog import AboutDialog
from reid_desktop.ui.dialogs.add_model_dialog import AddModelDialog
from reid_desktop.ui.dialogs.compare_dialog import CompareDialog
from reid_desktop.ui.dialogs.keys_dialog import KeysDialog
from reid_desktop.ui.dialogs.licences_dialog import LicencesDialog
from reid_desktop.ui.dialogs.move_dialog import MoveDialog
from reid_desktop.ui.dialogs.new_project_dialog import NewProjectDialog
from reid_desktop.ui.dialogs.pack_dialog import PackDialog
from reid_desktop.ui.dialogs.photograph_dialog import PhotographDialog
from reid_desktop.ui.dialogs.report_dialog import ReportDialog
from reid_desktop.ui.dialogs.self_test_dialog import SelfTestDialog
from reid_desktop.ui.dialogs.settings_dialog import SettingsDialog
from reid_desktop.ui.main_window import MainWindow
from reid_desktop.ui.messages import Messages
from reid_desktop.ui.self_testing import SelfTesting
from reid_desktop.ui.tasks import Task, TaskRunner
from tests.ui.fake_context import FakeContext
from tests.ui.full_window import PAGES, full_context, reached_by_tab, spoken_name, to_reach
from tests.ui.group_rows import group_row
from tests.ui.room import lay_out
from tests.ui.settings_kit import SUGGESTION, SettingsKit
from tests.ui.support_kit import FakeSelfTest


@pytest.fixture
def context(runner: TaskRunner, tmp_path: Path) -> FakeContext:
    return full_context(runner, tmp_path)


def show(qtbot: QtBot, widget: QWidget) -> None:
    with qtbot.waitActive(widget):
        widget.show()
    lay_out()


def rest(qtbot: QtBot, runner: TaskRunner) -> None:
    qtbot.waitUntil(lambda: not runner.findChildren(Task))
    lay_out()


def described(widgets: set[QWidget]) -> list[str]:
    return sorted(f"{type(one).__name__}: {spoken_name(one)}" for one in widgets)


@pytest.mark.parametrize("page", PAGES)
def test_tab_reaches_every_part_of_a_page_and_each_has_a_name(
    qtbot: QtBot, runner: TaskRunner, context: FakeContext, page: str
) -> None:
    window = MainWindow({name: make() for name, make in PAGES.items()}, Messages())
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.set_project(context)
    show(qtbot, window)
    window.show_page(page)
    rest(qtbot, runner)

    reached = reached_by_tab(window)

    assert described(to_reach(window) - set(reached)) == []
    assert [type(one).__name__ for one in reached if not spoken_name(one)] == []
    window.set_project(None)
    rest(qtbot, runner)


@pytest.mark.parametrize(
    "name",
    [
        "about",
        "add model",
        "compare",
        "keys",
        "licences",
        "new project",
        "move",
        "pack",
        "photograph",
        "report",
        "self-test",
    ],
)
def test_tab_reaches_every_part_of_a_dialog_and_each_has_a_name(
    qtbot: QtBot, runner: TaskRunner, context: FakeContext, tmp_path: Path, name: str
) -> None:
    kit = SettingsKit(runner, tmp_path)
    known = {row.annotation_id: row for row in context.photographs}
    make: dict[str, Callable[[], QDialog]] = {
        "about": lambda: AboutDialog("Processor"),
        "licences": LicencesDialog,
        "report": lambda: ReportDialog(SelfTesting(runner, FakeSelfTest())),
        "self-test": lambda: SelfTestDialog(SelfTesting(runner, FakeSelfTest())),
        "add model": lambda: AddModelDialog(tmp_path / "birds.pt", SUGGESTION, kit.control),
        "compare": lambda: CompareDialog(context, (context.groups[0], context.groups[1]), known),
        "keys": KeysDialog,
        "pack": PackDialog,
        "photograph": lambda: PhotographDialog(context, list(context.photographs), 1),
        "new project": lambda: NewProjectDialog(
            tmp_path, "Ana", runner=runner, control=kit.control, uses={}
        ),
        "move": lambda: MoveDialog([group_row(1, (1, 2))], {}, [AnnotationId(3)]),
    }
    dialog = make[name]()
    qtbot.addWidget(dialog)
    show(qtbot, dialog)
    rest(qtbot, runner)

    reached = reached_by_tab(dialog)

    assert described(to_reach(dialog) - set(reached)) == []
    assert [type(one).__name__ for one in reached if not spoken_name(one)] == []
    dialog.reject()
    rest(qtbot, runner)


@pytest.mark.parametrize("tab", range(5))
def test_tab_reaches_every_part_of_the_settings_and_each_has_a_name(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path, tab: int
) -> None:
    kit = SettingsKit(runner, tmp_path)
    kit.open_project("Lions")
    dialog = SettingsDialog(kit.control, Messages())
    qtbot.addWidget(dialog)
    show(qtbot, dialog)
    dialog.tabs.setCurrentIndex(tab)
    rest(qtbot, runner)

    reached = reached_by_tab(dialog)

    assert described(to_reach(dialog) - set(reached)) == []
    assert [type(one).__name__ for one in reached if not spoken_name(one)] == []
