import pytest
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import AssignmentStatus
from reid_desktop.ui.widgets.status_pill import StatusPill, status_word


@pytest.mark.parametrize("status", list(AssignmentStatus))
def test_every_status_is_a_word_with_room_for_it(qtbot: QtBot, status: AssignmentStatus) -> None:
    pill = StatusPill()
    qtbot.addWidget(pill)

    pill.set_status(status)

    assert status_word(status)
    assert pill.accessibleName()
    assert pill.sizeHint().width() > pill.sizeHint().height() > 0
    assert not pill.grab().isNull()


def test_no_status_takes_no_room(qtbot: QtBot) -> None:
    pill = StatusPill()
    qtbot.addWidget(pill)
    pill.set_status(AssignmentStatus.PROVEN)

    pill.set_status(None)

    assert pill.isHidden()
    assert pill.sizeHint().isEmpty()
