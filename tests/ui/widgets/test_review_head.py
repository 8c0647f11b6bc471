from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.review_head import ReviewHead


def test_what_is_about_pairs_shows_with_pairs_only(qtbot: QtBot) -> None:
    parts = [QLabel(str(n)) for n in range(6)]
    head = ReviewHead(*parts)
    qtbot.addWidget(head)
    head.show()

    head.show_pair_tools(there=False)

    assert [part.isVisible() for part in parts] == [True, True, True, False, False, True]
