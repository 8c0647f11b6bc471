from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.before_and_after import BeforeAndAfter
from tests.ui.dialogs.fake_learner import HELPED


def test_the_numbers_of_both_models_are_shown(qtbot: QtBot) -> None:
    shown = BeforeAndAfter()
    qtbot.addWidget(shown)

    shown.show_comparison(HELPED.what.comparison)

    assert [number.text() for number in shown.numbers] == ["0.93", "0.96"]
