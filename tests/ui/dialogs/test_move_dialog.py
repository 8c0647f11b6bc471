import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import AnnotationId
from reid_desktop.ui.dialogs.move_dialog import MoveDialog
from tests.ui.group_rows import group_row

_ROWS = [
    group_row(1, (1, 2, 3), label="Ana"),
    group_row(2, (4, 5), label="O'Brien 🐈"),
    group_row(3, (6,), label="ليلى"),
]


def make(qtbot: QtBot, *marked: int) -> MoveDialog:
    dialog = MoveDialog(_ROWS, {}, [AnnotationId(n) for n in marked])
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    return dialog


def said(dialog: MoveDialog) -> list[str]:
    return [each.text() for each in dialog.findChildren(QLabel)]


@pytest.mark.parametrize(("typed", "into"), [("o'br", "O'Brien 🐈"), ("ليلى", "ليلى"), ("", "Ana")])
def test_typing_and_enter_choose_a_group(qtbot: QtBot, typed: str, into: str) -> None:
    dialog = make(qtbot, 99)
    assert dialog.browser.search_box.hasFocus()
    dialog.browser.search_box.insert(typed)

    with qtbot.waitSignal(dialog.chosen) as chosen:
        QTest.keyClick(dialog.browser.search_box, Qt.Key.Key_Return)

    assert chosen.args is not None
    assert chosen.args[0].label == into
    assert chosen.args[1] == (99,)


def test_arrows_choose_in_the_list_while_the_keys_stay_in_the_box(qtbot: QtBot) -> None:
    dialog = make(qtbot, 99)

    QTest.keyClick(dialog.browser.search_box, Qt.Key.Key_Down)

    assert [row.label for row in dialog.browser.chosen()] == ["O'Brien 🐈"]
    assert dialog.browser.search_box.hasFocus()


def test_the_group_they_come_from_is_not_offered(qtbot: QtBot) -> None:
    dialog = make(qtbot, 4, 5)

    assert [row.label for row in dialog.browser.chosen()] == ["Ana"]
    assert dialog.browser.groups.n_all == 2
    assert "Which animal do the 2 photographs show?" in said(dialog)


def test_of_one_photograph_it_asks_in_the_singular(qtbot: QtBot) -> None:
    assert "Which animal does the photograph show?" in said(make(qtbot, 1))


def test_escape_moves_nothing(qtbot: QtBot) -> None:
    dialog = make(qtbot, 1)

    with qtbot.assertNotEmitted(dialog.chosen):
        QTest.keyClick(dialog.browser.search_box, Qt.Key.Key_Escape)

    assert not dialog.isVisible()


def test_without_a_match_nothing_can_be_chosen(qtbot: QtBot) -> None:
    dialog = make(qtbot, 1)
    dialog.browser.search_box.insert("nobody")
    assert not dialog.move_button.isEnabled()

    with qtbot.assertNotEmitted(dialog.chosen):
        QTest.keyClick(dialog.browser.search_box, Qt.Key.Key_Return)

    assert dialog.isVisible()
