import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import AssignmentStatus
from reid_desktop.ui.models.group_model import GroupSort
from reid_desktop.ui.widgets.group_browser import GroupBrowser
from tests.ui.group_rows import group_row

_ROWS = [
    group_row(1, (1, 2, 3), label="Ana"),
    group_row(2, (4, 5), label="Bo", status=AssignmentStatus.PROVEN),
    group_row(3, (6,), label="Cy"),
]


@pytest.fixture
def browser(qtbot: QtBot) -> GroupBrowser:
    browser = GroupBrowser()
    qtbot.addWidget(browser)
    with qtbot.waitActive(browser):
        browser.show()
    browser.set_rows(_ROWS, {})
    return browser


def chosen(browser: GroupBrowser) -> list[str]:
    return [row.label for row in browser.chosen()]


def test_arrow_keys_choose_and_shift_chooses_several(qtbot: QtBot, browser: GroupBrowser) -> None:
    browser.choose([0])
    browser.list.setFocus()

    QTest.keyClick(browser.list, Qt.Key.Key_Down)
    assert chosen(browser) == ["Bo"]
    QTest.keyClick(browser.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)

    assert chosen(browser) == ["Bo", "Cy"]


def test_choosing_is_told_once(qtbot: QtBot, browser: GroupBrowser) -> None:
    times: list[None] = []
    browser.chosen_changed.connect(lambda: times.append(None))

    browser.choose([0, 2])

    assert len(times) == 1


def test_what_is_chosen_stays_so_while_it_is_shown(browser: GroupBrowser) -> None:
    browser.choose([0, 1])

    browser.sort_box.setCurrentIndex(browser.sort_box.findData(GroupSort.STATUS))
    assert chosen(browser) == ["Bo", "Ana"]
    browser.status_box.setCurrentIndex(browser.status_box.findData(AssignmentStatus.PROVEN))
    assert chosen(browser) == ["Bo"]


def test_singles_are_hidden_on_request(browser: GroupBrowser) -> None:
    browser.hide_singles.setChecked(True)

    assert browser.groups.rowCount() == 2
    assert browser.hide_singles.text() == "Hide groups of one photograph (1)"


def test_everything_can_be_read_aloud(browser: GroupBrowser) -> None:
    named = (browser.search_box, browser.sort_box, browser.status_box, browser.list)

    assert all(widget.accessibleName() for widget in named)


def test_the_longer_words_have_more_room(browser: GroupBrowser) -> None:
    browser.grab()

    assert browser.status_box.width() > browser.sort_box.width()
