from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.steady_number import SteadyNumber


def test_scrolling_past_changes_nothing_and_an_arrow_does(qtbot: QtBot) -> None:
    field = SteadyNumber()
    qtbot.addWidget(field)
    heard: list[int] = []
    field.settled.connect(heard.append)
    wheel = QWheelEvent(
        QPointF(1, 1),
        QPointF(1, 1),
        QPoint(0, 120),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )

    field.wheelEvent(wheel)
    before = list(heard)
    QTest.keyClick(field, Qt.Key.Key_Up)

    assert (before, heard) == ([], [1])
