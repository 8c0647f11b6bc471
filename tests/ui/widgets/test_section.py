from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.section import Section


def test_it_says_what_it_is_about(qtbot: QtBot) -> None:
    section = Section("Your name", "It is kept with every answer.")
    qtbot.addWidget(section)

    said = [label.text() for label in section.findChildren(QLabel)]

    assert said == ["Your name", "It is kept with every answer."]
    assert section.accessibleName() == "Your name"


def test_a_long_explanation_is_shown_whole(qtbot: QtBot) -> None:
    section = Section("Your name", "It is kept with every answer. " * 10)
    qtbot.addWidget(section)
    section.resize(300, section.heightForWidth(300))
    section.show()

    explanation = section.findChildren(QLabel)[1]

    assert explanation.height() >= explanation.heightForWidth(explanation.width())
