from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.pair_stage import PairStage
from reid_desktop.ui.widgets.passing_words import PassingWords


def test_words_come_and_go_by_themselves_and_are_in_nobody_s_way(qtbot: QtBot) -> None:
    stage = PairStage()
    qtbot.addWidget(stage)
    with qtbot.waitExposed(stage):
        stage.show()
    words = PassingWords(stage)
    words._timer.setInterval(10)

    words.say("Esc leaves the full screen.")

    assert words.isVisible()
    assert words.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    qtbot.waitUntil(lambda: not words.isVisible())
    assert words.words == "Esc leaves the full screen."
