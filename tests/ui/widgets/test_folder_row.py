from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.core.records import Folder
from reid_desktop.core.types import FolderId
from reid_desktop.project.relocation import Fit
from reid_desktop.ui.folder_places import FolderPlace
from reid_desktop.ui.widgets.folder_row import FolderRow

_CARD = Folder(FolderId(1), "/media/card/survey", None)
_FIT = Fit("/media/card 2/survey", 200, 198)


def row_of(qtbot: QtBot, shown: FolderPlace) -> FolderRow:
    row = FolderRow(shown)
    qtbot.addWidget(row)
    row.show()
    return row


def test_a_folder_that_is_there_can_be_shown_elsewhere_and_offers_nothing(qtbot: QtBot) -> None:
    row = row_of(qtbot, FolderPlace(_CARD, is_away=False))

    assert row.state.text() == "It is there."
    assert row.choose_button.isEnabled()
    assert not row.accept_button.isVisible()


def test_a_proposal_is_accepted_by_the_person_only(qtbot: QtBot) -> None:
    row = row_of(qtbot, FolderPlace(_CARD, is_away=True, proposal=_FIT))
    accepted: list[Fit] = []
    row.accepted.connect(accepted.append)
    before = list(accepted)

    QTest.keyClick(row.accept_button, Qt.Key.Key_Space)

    assert before == []
    assert accepted == [_FIT]
    assert "198 of 200" in row.state.text()


def test_a_place_that_does_not_fit_takes_the_offer_away(qtbot: QtBot) -> None:
    row = row_of(qtbot, FolderPlace(_CARD, is_away=True, proposal=_FIT))
    row.wait("/elsewhere")
    meanwhile = row.choose_button.isEnabled()

    row.refuse("Of 200 photographs looked for in elsewhere, 12 are there.")

    assert not meanwhile
    assert row.choose_button.isEnabled()
    assert not row.accept_button.isVisible()
    assert "12 are there" in row.state.text()
