from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from reid_desktop.ui.models.recent_model import RecentRow
from reid_desktop.ui.pages.start_page import StartPage
from reid_desktop.ui.tasks import TaskRunner
from tests.ui.fake_context import FakeContext, project_status

_CATS = RecentRow(Path("/surveys/cats"), there=True)
_GONE = RecentRow(Path("/card/giraffes"), there=False)


@pytest.fixture
def page(qtbot: QtBot) -> StartPage:
    page = StartPage()
    qtbot.addWidget(page)
    page.resize(1000, 700)
    with qtbot.waitActive(page):
        page.show()
    return page


def test_the_big_buttons_ask_for_what_they_say(qtbot: QtBot, page: StartPage) -> None:
    asked: list[str] = []
    page.action_requested.connect(asked.append)

    for button in (page.new_button, page.open_button, page.sample_button):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert asked == ["file.new", "file.open", "file.sample"]


def test_return_presses_the_button_that_has_the_keys(qtbot: QtBot, page: StartPage) -> None:
    page.set_recent([])
    page.setFocus()

    with qtbot.waitSignal(page.action_requested) as asked:
        QTest.keyClick(page.new_button, Qt.Key.Key_Return)

    assert asked.args == ["file.new"]


def test_nothing_is_said_of_recent_projects_until_they_are_known(page: StartPage) -> None:
    said = "Projects you open will be listed here."
    before = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]

    page.set_recent([])

    after = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    assert said not in before
    assert said in after


def test_return_opens_the_chosen_recent_project(qtbot: QtBot, page: StartPage) -> None:
    page.set_recent([_CATS, _GONE])
    page.recent_list.setCurrentIndex(page.recent_list.model().index(0, 0))

    with qtbot.waitSignal(page.project_chosen) as chosen:
        QTest.keyClick(page.recent_list, Qt.Key.Key_Return)

    assert chosen.args == [_CATS.folder]


def test_a_click_opens_a_project_that_is_there(qtbot: QtBot, page: StartPage) -> None:
    page.set_recent([_CATS, _GONE])
    where = page.recent_list.visualRect(page.recent_list.model().index(0, 0)).center()

    with qtbot.waitSignal(page.project_chosen) as chosen:
        QTest.mouseClick(page.recent_list.viewport(), Qt.MouseButton.LeftButton, pos=where)

    assert chosen.args == [_CATS.folder]


def test_a_missing_project_can_be_taken_off_the_list(qtbot: QtBot, page: StartPage) -> None:
    page.set_recent([_CATS, _GONE])
    page.recent_list.setCurrentIndex(page.recent_list.model().index(1, 0))

    with qtbot.waitSignal(page.forget_requested) as forgotten:
        qtbot.mouseClick(page.forget_button, Qt.MouseButton.LeftButton)

    assert forgotten.args == [_GONE.folder]


def test_delete_takes_any_project_off_the_list(qtbot: QtBot, page: StartPage) -> None:
    page.set_recent([_CATS, _GONE])

    with qtbot.waitSignal(page.forget_requested) as forgotten:
        QTest.keyClick(page.recent_list, Qt.Key.Key_Delete)

    assert forgotten.args == [_CATS.folder]


def test_the_newest_project_has_the_keys(qtbot: QtBot, page: StartPage) -> None:
    page.set_recent([])
    page.setFocus()
    page.set_recent([_CATS, _GONE])

    with qtbot.waitSignal(page.project_chosen) as chosen:
        QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Return)

    assert chosen.args == [_CATS.folder]


def test_only_a_missing_project_can_be_located(qtbot: QtBot, page: StartPage) -> None:
    page.set_recent([_CATS, _GONE])
    offered_for_one_that_is_there = page.locate_button.isVisible()
    page.recent_list.setCurrentIndex(page.recent_list.model().index(1, 0))

    with qtbot.waitSignals([page.locate_requested] * 2):
        qtbot.mouseClick(page.locate_button, Qt.MouseButton.LeftButton)
        QTest.keyClick(page.recent_list, Qt.Key.Key_Return)

    assert not offered_for_one_that_is_there


def test_without_projects_there_is_nothing_to_take_off(page: StartPage) -> None:
    page.set_recent([_CATS])

    page.set_recent([])

    assert not page.forget_button.isVisible()
    assert page.focusProxy() is page.new_button


def test_an_open_project_tells_how_far_it_is(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path, page: StartPage
) -> None:
    context = FakeContext(runner, tmp_path)
    context.status = project_status(n_images=1204, n_answers=312, n_left=140)

    page.project_opened(context)

    def told() -> set[str]:
        return {label.text() for label in page.findChildren(QLabel) if label.isVisible()}

    qtbot.waitUntil(lambda: any("about 140 questions left" in text for text in told()))
    assert any("1204 photographs" in text and "312 answers" in text for text in told())
    assert context.name in told()
    page.project_closed()
    assert context.name not in told()


def test_every_button_can_be_reached_by_tab(page: StartPage) -> None:
    buttons = [button for button in page.findChildren(QAbstractButton) if button.isVisible()]

    assert buttons
    assert all(button.focusPolicy() & Qt.FocusPolicy.TabFocus for button in buttons)
    assert all(button.accessibleName() or button.text() for button in buttons)
