import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.choice_box import ChoiceBox


@pytest.fixture
def box(qtbot: QtBot) -> ChoiceBox:
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.set_choices([("a", "The first"), ("b", "The second")], "a")
    box.show()
    return box


def test_what_a_person_chooses_is_told(qtbot: QtBot, box: ChoiceBox) -> None:
    with qtbot.waitSignal(box.picked) as picked:
        QTest.keyClick(box, Qt.Key.Key_Down)

    assert picked.args == ["b"]
    assert box.chosen == "b"


def test_what_the_program_offers_is_not(qtbot: QtBot, box: ChoiceBox) -> None:
    with qtbot.assertNotEmitted(box.picked), qtbot.assertNotEmitted(box.currentIndexChanged):
        box.set_choices([("c", "The third")], "c")

    assert box.chosen == "c"


def test_a_choice_that_is_not_offered_shows_nothing(box: ChoiceBox) -> None:
    box.set_choices([("a", "The first")], "z")

    assert box.chosen == ""


def test_scrolling_past_it_changes_nothing(box: ChoiceBox) -> None:
    middle = QPointF(box.rect().center())
    turned = QWheelEvent(
        middle,
        QPointF(box.mapToGlobal(middle)),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )

    QApplication.sendEvent(box, turned)

    assert box.chosen == "a"
    assert not turned.isAccepted()
