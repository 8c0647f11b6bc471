from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QModelIndex, QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import AnnotationId, AssignmentStatus
from reid_desktop.project.group_rows import GroupRow
from reid_desktop.ui.models.group_model import GroupModel
from reid_desktop.ui.widgets.group_delegate import (
    GroupCardDelegate,
    GroupDelegate,
    card_height,
    words_of,
)
from tests.ui.group_rows import group_row

_ANA = group_row(1, (1, 2), label="Ana")


def painted(
    state: QStyle.StateFlag,
    row: GroupRow = _ANA,
    *,
    disputed: bool = False,
    kind: type[GroupDelegate] = GroupDelegate,
) -> QImage:
    model = GroupModel()
    model.set_rows([row], {}, disputed={AnnotationId(1)} if disputed else ())
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 320, 80)
    option.state = state
    image = QImage(320, 80, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    kind().paint(painter, option, model.index(0))
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


def test_a_group_that_wants_attention_looks_different(qtbot: QtBot) -> None:
    accepted = group_row(1, (1, 2), label="Ana", status=AssignmentStatus.ACCEPTED)
    plain = painted(QStyle.StateFlag.State_Enabled, accepted)

    assert painted(QStyle.StateFlag.State_Enabled, replace(accepted, n_accepted=1)) != plain
    assert painted(QStyle.StateFlag.State_Enabled, accepted, disputed=True) != plain


def test_a_card_is_painted_and_leaves_room_for_three_lines(qtbot: QtBot) -> None:
    option = QStyleOptionViewItem()

    card = painted(QStyle.StateFlag.State_Selected, kind=GroupCardDelegate)

    assert card != painted(QStyle.StateFlag.State_Enabled, kind=GroupCardDelegate)
    assert card_height(240, option.fontMetrics) > 3 * option.fontMetrics.height() + 100


def test_days_are_told_whole_beside_a_warning(qtbot: QtBot) -> None:
    first = datetime(2024, 3, 8)  # noqa: DTZ001 - cameras write no zone
    row = replace(_ANA, n_encounters=2, first_seen=first, last_seen=first.replace(month=4))
    option = QStyleOptionViewItem()
    metrics = option.fontMetrics
    days = "2024-03-08 to 04-08"
    room_px = metrics.horizontalAdvance(f"{days}  disputed")

    roomy = words_of(row, disputed=True, metrics=metrics, room_px=2 * room_px)
    narrow = words_of(row, disputed=True, metrics=metrics, room_px=room_px - 1)

    assert roomy == (("2 photographs  ·  2 encounters", ""), (days, "disputed"))
    assert narrow == (("2 photographs", "disputed"), (days, ""))
