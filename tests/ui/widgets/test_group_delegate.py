from PySide6.QtCore import QModelIndex, QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from reid_desktop.ui.models.group_model import GroupModel
from reid_desktop.ui.widgets.group_delegate import GroupDelegate
from tests.ui.group_rows import group_row


def painted(state: QStyle.StateFlag) -> QImage:
    model = GroupModel()
    model.set_rows([group_row(1, (1, 2), label="Ana")], {})
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 320, 80)
    option.state = state
    image = QImage(320, 80, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    GroupDelegate().paint(painter, option, model.index(0))
    painter.end()
    return image


def test_chosen_and_under_the_cursor_look_different(qtbot: QtBot) -> None:
    plain = painted(QStyle.StateFlag.State_Enabled)
    chosen = painted(QStyle.StateFlag.State_Selected)
    hovered = painted(QStyle.StateFlag.State_MouseOver)

    assert plain != chosen
    assert chosen != hovered


def test_rows_have_room_for_three_lines(qtbot: QtBot) -> None:
    option = QStyleOptionViewItem()

    height = GroupDelegate().sizeHint(option, QModelIndex()).height()

    assert height >= 3 * option.fontMetrics.height()
