from pytestqt.qtbot import QtBot

from reid_desktop.ui.operations import Readiness
from reid_desktop.ui.widgets.no_groups import NoGroups


def test_adding_photographs_is_offered_only_while_there_are_none(qtbot: QtBot) -> None:
    empty = NoGroups()
    qtbot.addWidget(empty)
    empty.show()

    offered = empty.add_button.isVisible()
    empty.tell(Readiness.READY)

    assert (offered, empty.add_button.isVisible()) == (True, False)
