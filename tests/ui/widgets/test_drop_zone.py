from PySide6.QtCore import QPoint
from PySide6.QtGui import QDragLeaveEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import AnnotationId
from reid_desktop.ui.widgets.drop_zone import DropZone
from tests.ui.drags import drag_over, drop

_MARKED = (AnnotationId(1), AnnotationId(2))


def test_it_is_there_only_while_something_is_dragged(qtbot: QtBot) -> None:
    zone = DropZone("Take out")
    qtbot.addWidget(zone)

    zone.begin()

    assert zone.isVisible()
    assert zone.words.text() == zone.accessibleName() == "Take out"


def test_what_is_dropped_is_told(qtbot: QtBot) -> None:
    zone = DropZone("Take out")
    qtbot.addWidget(zone)
    zone.begin()

    with qtbot.waitSignal(zone.dropped) as dropped:
        drop(zone, QPoint(5, 5), _MARKED)

    assert dropped.args == [_MARKED]


def test_it_looks_different_while_something_is_over_it(qtbot: QtBot) -> None:
    zone = DropZone("Take out")
    qtbot.addWidget(zone)
    zone.begin()
    before = zone.styleSheet()

    drag_over(zone, QPoint(5, 5), _MARKED)
    over = zone.styleSheet()
    QApplication.sendEvent(zone, QDragLeaveEvent())

    assert over != before
    assert zone.styleSheet() == before
