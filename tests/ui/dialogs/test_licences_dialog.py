import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reid_desktop.runtime.licences import Licence
from reid_desktop.ui.dialogs.licences_dialog import LicencesDialog

_PARTS = [
    Licence("ReID Desktop", "1.0", "MIT", "Do as you like."),
    Licence("numpy", "2.4", "BSD-3-Clause", "Redistribution is permitted."),
    Licence("toolkit", "13", "Proprietary", ""),
]


@pytest.fixture
def dialog(qtbot: QtBot) -> LicencesDialog:
    dialog = LicencesDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.show_licences(_PARTS)
    return dialog


def names(dialog: LicencesDialog) -> list[str]:
    items = [dialog.parts.item(row) for row in range(dialog.parts.count())]
    return [item.text() for item in items if not item.isHidden()]


def said(dialog: LicencesDialog) -> list[str]:
    return [one.text() for one in dialog.findChildren(QLabel)]


def test_the_program_shows_first(dialog: LicencesDialog) -> None:
    assert "ReID Desktop 1.0" in said(dialog)
    assert dialog.text.toPlainText() == "Do as you like."


def test_the_arrows_go_through_the_parts(dialog: LicencesDialog) -> None:
    QTest.keyClick(dialog.parts, Qt.Key.Key_Down)

    assert "numpy 2.4" in said(dialog)
    assert dialog.text.toPlainText() == "Redistribution is permitted."


def test_a_part_without_a_text_says_so(dialog: LicencesDialog) -> None:
    dialog.parts.setCurrentRow(2)

    assert dialog.text.toPlainText() == "The package brings no text of its licence."


@pytest.mark.parametrize("words", ["NUM", "bsd", "num bsd"])
def test_a_part_is_found_by_its_name_or_licence(dialog: LicencesDialog, words: str) -> None:
    QTest.keyClicks(dialog.search_box, words)

    assert names(dialog) == ["numpy"]
    assert "numpy 2.4" in said(dialog)


def test_what_is_not_there_is_said_until_something_is_found_again(dialog: LicencesDialog) -> None:
    QTest.keyClicks(dialog.search_box, "zzz")
    nothing = said(dialog), dialog.text.toPlainText()

    dialog.search_box.clear()

    assert "Nothing is called so" in nothing[0]
    assert nothing[1] == ""
    assert names(dialog) == ["ReID Desktop", "numpy", "toolkit"]
    assert dialog.text.toPlainText() == "Do as you like."
