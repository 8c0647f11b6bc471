from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.between import Between


def test_it_tells_time_and_place_as_far_as_they_are_known(qtbot: QtBot) -> None:
    between = Between()
    qtbot.addWidget(between)

    between.say("9 days apart", "2 km apart")
    both = between.text
    between.say("9 days apart", "")

    assert both == "9 days apart  ·  2 km apart"
    assert between.text == "9 days apart"
