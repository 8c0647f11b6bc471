from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.project.packing import Photographs
from reid_desktop.ui.dialogs.pack_dialog import PackDialog


def test_originals_go_along_and_places_do_not_unless_a_person_says_so(qtbot: QtBot) -> None:
    dialog = PackDialog()
    qtbot.addWidget(dialog)

    assert dialog.chosen is Photographs.ORIGINALS
    assert not dialog.places_box.isChecked()


def test_the_keys_alone_choose(qtbot: QtBot) -> None:
    dialog = PackDialog()
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    dialog.choices[Photographs.ORIGINALS].setFocus()

    QTest.keyClick(dialog.choices[Photographs.ORIGINALS], Qt.Key.Key_Down)
    QTest.keyClick(dialog.places_box, Qt.Key.Key_Space)
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    assert dialog.chosen is Photographs.PREVIEWS
    assert dialog.places_box.isChecked()
