import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.folded_part import FoldedPart


@pytest.fixture
def part(qtbot: QtBot) -> FoldedPart:
    part = FoldedPart("Advanced", QLineEdit())
    qtbot.addWidget(part)
    part.show()
    return part


def test_it_is_folded_away_at_first(part: FoldedPart) -> None:
    box = part.findChild(QLineEdit)

    assert box is not None
    assert not box.isVisible()
    assert part.button.accessibleDescription() == "Folded away"


def test_its_title_opens_and_folds_it(qtbot: QtBot, part: FoldedPart) -> None:
    with qtbot.waitSignal(part.toggled) as opened:
        QTest.keyClick(part.button, Qt.Key.Key_Space)
    with qtbot.waitSignal(part.toggled) as folded:
        QTest.keyClick(part.button, Qt.Key.Key_Space)

    assert (opened.args, folded.args) == ([True], [False])
    assert not part.is_open


def test_it_can_be_opened_and_stays_so(qtbot: QtBot, part: FoldedPart) -> None:
    part.open()

    with qtbot.assertNotEmitted(part.toggled):
        part.open()

    assert part.is_open
    assert part.button.accessibleDescription().startswith("Open")
