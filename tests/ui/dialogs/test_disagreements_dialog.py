from PySide6.QtWidgets import QFrame, QLabel
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import Sureness, Verdict
from reid_desktop.project.disagreements import Disagreement, Said
from reid_desktop.ui.dialogs.disagreements_dialog import DisagreementsDialog
from tests.ui.review_questions import pair_of

_DIFFERENT = Said(pair_of(1, 3), ("a.jpg", "<b>c</b>.jpg"), Verdict.DIFFERENT, "Bo")
_SAME = Said(pair_of(1, 2), ("a.jpg", "b.jpg"), Verdict.SAME, "Ana", Sureness.PROBABLY)
_FACT = Said(pair_of(2, 3), ("b.jpg", "<b>c</b>.jpg"), Verdict.SAME, None)


def _texts(dialog: DisagreementsDialog) -> list[str]:
    return [each.text() for each in dialog.findChildren(QLabel)]


def test_it_tells_photographs_answers_and_who_gave_them(qtbot: QtBot) -> None:
    dialog = DisagreementsDialog([Disagreement(_DIFFERENT, (_SAME, _FACT))])
    qtbot.addWidget(dialog)

    said = _texts(dialog)

    assert said[-9:] == [
        "a.jpg and <b>c</b>.jpg",
        "different",
        "Bo",
        "a.jpg and b.jpg",
        "probably the same",
        "Ana",
        "b.jpg and <b>c</b>.jpg",
        "same",
        "a fact: the same file",
    ]


def test_of_very_many_it_shows_the_first_and_counts_the_others(qtbot: QtBot) -> None:
    dialog = DisagreementsDialog([Disagreement(_DIFFERENT, (_SAME,))] * 53)
    qtbot.addWidget(dialog)

    cards = [one for one in dialog.findChildren(QFrame) if one.property("kind") == "card"]

    assert len(cards) == 50
    assert "and 3 more" in _texts(dialog)
