"""What is behind the window is made in steps, and nothing asked for meanwhile is lost."""

import importlib.util
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.ui import beginning
from reid_desktop.ui.actions import Scope
from reid_desktop.ui.beginning import Beginning, Shell, Steps, make_shell
from reid_desktop.ui.main_window import PROJECT_PAGES
from reid_desktop.ui.pages.page import Page
from reid_desktop.ui.program import Program

_N_STEPS = 5


class _BlankPage(Page):
    scope = Scope.EXPORT


class _Workbench(QObject):
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []
        self.opened: list[Path] = []
        self.n_listed = 0

    def do(self, action_id: str) -> None:
        self.done.append(action_id)

    def open(self, folder: Path) -> None:
        self.opened.append(folder)

    def show_recent(self) -> None:
        self.n_listed += 1


@dataclass
class _Making:
    """Makes a program of blank pages, and counts its steps."""

    workbench: _Workbench = field(default_factory=_Workbench)
    n_steps: int = 0

    def __call__(self, shell: Shell) -> Steps:
        for _ in range(_N_STEPS):
            self.n_steps += 1
            yield
        for action_id in PROJECT_PAGES:
            shell.window.add_page(action_id, _BlankPage())
        workbench = cast("Any", self.workbench)
        return Program(shell.window, workbench, shell.runner, shell.messages)


@pytest.fixture
def shell(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shell]:
    monkeypatch.setattr(beginning, "_AHEAD", ("json",))
    shell = make_shell()
    qtbot.addWidget(shell.window)
    with qtbot.waitActive(shell.window):
        shell.window.show()
    yield shell
    shell.runner.close()


@pytest.fixture
def making() -> _Making:
    return _Making()


def test_the_window_shows_all_pages_and_leads_to_none_before_they_are_made(shell: Shell) -> None:
    assert shell.window.rail.action_ids == ["view.start", *PROJECT_PAGES]
    assert not shell.window.rail.button("view.review").isEnabled()
    assert shell.window.current_page is shell.start_page


def test_nothing_is_made_before_the_window_had_its_turn(shell: Shell, making: _Making) -> None:
    Beginning(shell, making).end()

    assert making.n_steps == 0


def test_all_is_made_when_nobody_hurries(qtbot: QtBot, shell: Shell, making: _Making) -> None:
    begun = Beginning(shell, making)

    with qtbot.waitSignal(begun.ready) as ready:
        pass

    assert ready.args is not None
    assert ready.args[0].workbench is making.workbench
    assert making.n_steps == _N_STEPS
    assert making.workbench.n_listed == 1
    assert making.workbench.opened == []


def test_a_project_is_opened_in_the_end(qtbot: QtBot, shell: Shell, making: _Making) -> None:
    begun = Beginning(shell, making, Path("lynx"))

    with qtbot.waitSignal(begun.ready):
        pass

    assert making.workbench.opened == [Path("lynx")]


def test_a_project_that_the_system_asks_for_is_opened_as_soon_as_it_can_be(
    qtbot: QtBot, shell: Shell, making: _Making
) -> None:
    begun = Beginning(shell, making)

    begun.open(Path("lynx"))
    with qtbot.waitSignal(begun.ready):
        pass
    begun.open(Path("otter"))

    assert making.workbench.opened == [Path("lynx"), Path("otter")]


def test_a_closed_project_is_told(qtbot: QtBot, shell: Shell, making: _Making) -> None:
    begun = Beginning(shell, making)
    with qtbot.waitSignal(begun.ready):
        pass

    with qtbot.waitSignal(begun.closed):
        making.workbench.closed.emit()


def test_what_is_asked_for_early_is_done_once(qtbot: QtBot, shell: Shell, making: _Making) -> None:
    begun = Beginning(shell, making)

    with qtbot.waitSignal(begun.ready):
        QTest.keyClick(shell.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    shell.window.requested.emit("file.open")  # by now the workbench hears it itself

    assert making.workbench.done == ["file.new"]
    assert making.n_steps == _N_STEPS


def test_a_click_on_the_start_page_is_heard_early(
    qtbot: QtBot, shell: Shell, making: _Making
) -> None:
    begun = Beginning(shell, making)

    with qtbot.waitSignal(begun.ready):
        qtbot.mouseClick(shell.start_page.sample_button, Qt.MouseButton.LeftButton)

    assert making.workbench.done == ["file.sample"]


def test_a_window_that_is_closed_early_makes_nothing_more(
    qtbot: QtBot, shell: Shell, making: _Making
) -> None:
    begun = Beginning(shell, making)

    shell.window.close()
    qtbot.wait(20)

    assert making.n_steps < _N_STEPS
    assert making.workbench.n_listed == 0
    begun.end()


def test_a_project_may_be_opened_once_the_pages_are_there(
    qtbot: QtBot, shell: Shell, making: _Making
) -> None:
    begun = Beginning(shell, making)
    with qtbot.waitSignal(begun.ready):
        pass

    shell.window.show_page("view.insight")

    assert shell.window.current_page_id == "view.insight"


@pytest.mark.parametrize("module", beginning._AHEAD)
def test_what_is_loaded_ahead_exists(module: str) -> None:
    assert importlib.util.find_spec(module) is not None
