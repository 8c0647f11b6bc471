import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reid_desktop.core.whole_frames import Sign
from reid_desktop.ui.widgets.frame_notice import FrameNotice


@pytest.fixture
def notice(qtbot: QtBot) -> FrameNotice:
    notice = FrameNotice()
    qtbot.addWidget(notice)
    return notice


@pytest.mark.parametrize(
    ("signs", "word"),
    [
        ({Sign.STATIONS}, "one station"),
        ({Sign.BACKGROUNDS}, "same background"),
        (set(Sign), "one station"),
    ],
)
def test_it_tells_what_the_sign_is(notice: FrameNotice, signs: set[Sign], word: str) -> None:
    notice.tell(frozenset(signs))

    assert notice.isVisible()
    assert word in notice.words.text()


def test_without_a_sign_it_is_not_there(notice: FrameNotice) -> None:
    notice.tell(frozenset({Sign.STATIONS}))

    notice.tell(frozenset())

    assert not notice.isVisible()


def test_it_leads_to_the_quick_crop(qtbot: QtBot, notice: FrameNotice) -> None:
    notice.tell(frozenset({Sign.STATIONS}))

    with qtbot.waitSignal(notice.crop_requested):
        qtbot.mouseClick(notice.crop_button, Qt.MouseButton.LeftButton)


def test_put_away_it_stays_away_until_the_next_project(qtbot: QtBot, notice: FrameNotice) -> None:
    notice.tell(frozenset({Sign.STATIONS}))

    qtbot.mouseClick(notice.close_button, Qt.MouseButton.LeftButton)
    notice.tell(frozenset({Sign.STATIONS}))
    stayed_away = not notice.isVisible()
    notice.forget()
    notice.tell(frozenset({Sign.STATIONS}))

    assert stayed_away
    assert notice.isVisible()
