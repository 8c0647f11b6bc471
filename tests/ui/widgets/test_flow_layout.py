import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.flow_layout import FlowLayout


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    """Four things of 100 by 20 pixels."""
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder, spacing=10)
    for _ in range(4):
        button = QPushButton()
        button.setFixedSize(QSize(100, 20))
        flow.addWidget(button)
    holder.show()
    return holder


@pytest.mark.parametrize(
    ("width", "height"), [(430, 20), (429, 50), (210, 50), (209, 110), (50, 110)]
)
def test_it_takes_as_many_lines_as_it_needs(holder: QWidget, width: int, height: int) -> None:
    flow = holder.layout()
    assert flow is not None

    assert flow.heightForWidth(width) == height


def test_things_follow_each_other(holder: QWidget) -> None:
    holder.resize(220, 100)

    buttons = holder.findChildren(QPushButton)
    assert [(one.x(), one.y()) for one in buttons] == [(0, 0), (110, 0), (0, 30), (110, 30)]


def test_what_is_hidden_takes_no_room(holder: QWidget) -> None:
    flow = holder.layout()
    assert flow is not None

    holder.findChildren(QPushButton)[0].hide()

    assert flow.heightForWidth(320) == 20
    assert flow.sizeHint() == QSize(100, 20)


def test_things_are_counted_and_taken_out(qtbot: QtBot, holder: QWidget) -> None:
    flow = holder.layout()
    assert flow is not None

    taken = flow.takeAt(0)

    assert taken is not None
    assert (flow.count(), flow.itemAt(3), flow.takeAt(3)) == (3, None, None)


def test_where_lines_are_read_from_the_right_the_first_lies_there(holder: QWidget) -> None:
    holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    holder.resize(220, 100)

    buttons = holder.findChildren(QPushButton)
    assert [one.x() for one in buttons] == [120, 10, 120, 10]
