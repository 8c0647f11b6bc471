import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from reid_desktop.ui.actions import (
    ACTIONS,
    SCOPE_TITLES,
    Action,
    Scope,
    action_named,
    key_clashes,
    keys_of,
    make_actions,
    tip_of,
)


def test_no_key_means_two_things_at_once() -> None:
    assert key_clashes(ACTIONS) == []


def test_a_key_used_on_a_page_and_everywhere_is_a_clash() -> None:
    rows = [Action("a", "A", ("S",), Scope.REVIEW), Action("b", "B", ("s",), Scope.WINDOW)]

    assert key_clashes(rows) == ["S in review: a, b"]


def test_a_key_may_mean_different_things_on_two_pages() -> None:
    rows = [Action("a", "A", ("N",), Scope.REVIEW), Action("b", "B", ("N",), Scope.INDIVIDUALS)]

    assert key_clashes(rows) == []


def test_ids_are_unique_and_every_key_is_one_qt_knows() -> None:
    assert len({row.action_id for row in ACTIONS}) == len(ACTIONS)
    assert [keys for row in ACTIONS for keys in row.keys if QKeySequence(keys).isEmpty()] == []
    assert set(SCOPE_TITLES) == set(Scope)


def test_answers_have_the_keys_people_were_promised_and_never_repeat() -> None:
    answers = ("review.same", "review.different", "review.unsure", "review.not_comparable")

    assert [action_named(answer).keys for answer in answers] == [
        ("S", "1", "Y"),
        ("D", "2", "N"),
        ("U", "3"),
        ("X", "4"),
    ]
    assert not any(action_named(answer).auto_repeat for answer in answers)


def test_a_tip_tells_the_key() -> None:
    assert tip_of(action_named("file.new")).startswith("New project (")
    assert tip_of(action_named("help.about")) == "About ReID Desktop"
    assert keys_of(action_named("help.about")) == ""


class _Pages(QStackedWidget):
    def __init__(self) -> None:
        super().__init__()
        self.first = QWidget()
        self.field = QLineEdit(self.first)
        self.addWidget(self.first)
        self.addWidget(QWidget())


@pytest.fixture
def pages(qtbot: QtBot) -> _Pages:
    pages = _Pages()
    qtbot.addWidget(pages)
    with qtbot.waitActive(pages):
        pages.show()
    return pages


def test_keys_work_while_their_page_shows(qtbot: QtBot, pages: _Pages) -> None:
    heard: list[str] = []
    make_actions(pages.first, {"review.same": lambda: heard.append("same")})

    pages.setFocus()
    QTest.keyClick(pages, Qt.Key.Key_Y)
    QTest.keyClick(pages, Qt.Key.Key_1, Qt.KeyboardModifier.KeypadModifier)
    pages.setCurrentIndex(1)
    QTest.keyClick(pages, Qt.Key.Key_Y)

    assert heard == ["same", "same"]


def test_keys_come_to_nothing_in_a_text_field(qtbot: QtBot, pages: _Pages) -> None:
    heard: list[str] = []
    handlers = {"review.same": lambda: heard.append("same"), "help.keys": lambda: heard.append("?")}
    make_actions(pages.first, handlers)

    pages.field.setFocus()
    QTest.keyClicks(pages.field, "Sy1?")

    assert pages.field.text() == "Sy1?"
    assert heard == []


def test_a_key_that_is_held_acts_once_unless_it_may_repeat(qtbot: QtBot, pages: _Pages) -> None:
    heard: list[str] = []
    handlers = {
        "individuals.accept": lambda: heard.append("accept"),
        "review.zoom_in": lambda: heard.append("zoom"),
    }
    make_actions(pages.first, handlers)
    pages.setFocus()

    QTest.keyPress(pages, Qt.Key.Key_A)
    QTest.keyPress(pages, Qt.Key.Key_A)
    QTest.keyRelease(pages, Qt.Key.Key_A)
    QTest.keyPress(pages, Qt.Key.Key_Plus)
    QTest.keyPress(pages, Qt.Key.Key_Plus)
    QTest.keyRelease(pages, Qt.Key.Key_Plus)
    QTest.keyClick(pages, Qt.Key.Key_A)

    assert heard == ["accept", "zoom", "zoom", "accept"]


def test_a_key_pressed_within_the_owner_is_pressed_once(qtbot: QtBot, pages: _Pages) -> None:
    heard: list[str] = []
    inside = QPushButton(pages.first)
    inside.show()
    make_actions(pages.first, {"individuals.accept": lambda: heard.append("accept")})

    QTest.keyPress(inside, Qt.Key.Key_A)
    QTest.keyPress(inside, Qt.Key.Key_A)
    QTest.keyRelease(inside, Qt.Key.Key_A)
    QTest.keyClick(inside, Qt.Key.Key_A)

    assert heard == ["accept", "accept"]
