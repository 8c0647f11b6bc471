import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import AnnotationId, AssignmentStatus
from reid_desktop.ui.models.group_model import GroupSort
from reid_desktop.ui.widgets.group_browser import GroupBrowser
from tests.ui.drags import drop
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
    assert browser.hide_singles.text() == "Hide single photographs (1)"


def test_everything_can_be_read_aloud(browser: GroupBrowser) -> None:
    named = (browser.search_box, browser.sort_box, browser.status_box, browser.list)

    assert all(widget.accessibleName() for widget in named)


def test_the_longer_words_have_more_room(browser: GroupBrowser) -> None:
    browser.grab()

    assert browser.status_box.width() > browser.sort_box.width()


def test_where_to_drop_is_shown_while_something_is_dragged(browser: GroupBrowser) -> None:
    browser.begin_drag()
    shown = browser.own_group.isVisible(), browser.no_group.isVisible()
    browser.end_drag()

    assert shown == (True, True)
    assert not browser.own_group.isVisible()


def test_what_is_dropped_beside_the_groups_becomes_its_own_or_is_taken_out(
    qtbot: QtBot, browser: GroupBrowser
) -> None:
    browser.begin_drag()

    with qtbot.waitSignal(browser.dropped) as dropped:
        drop(browser.own_group, QPoint(5, 5), [AnnotationId(1)])
    with qtbot.waitSignal(browser.taken_out) as taken_out:
        drop(browser.no_group, QPoint(5, 5), [AnnotationId(2)])

    assert dropped.args == [None, (1,)]
    assert taken_out.args == [(2,)]


def test_a_gallery_has_its_search_in_one_line(qtbot: QtBot, browser: GroupBrowser) -> None:
    browser.resize(900, 500)

    browser.set_gallery(gallery=True)

    assert browser.list.is_gallery
    qtbot.waitUntil(lambda: browser.sort_box.y() < browser.search_box.geometry().bottom())
