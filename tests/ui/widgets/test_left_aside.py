from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.left_aside import LeftAside
from tests.ui.fake_context import problem_row


def test_files_are_listed_with_their_reason(qtbot: QtBot) -> None:
    left_aside = LeftAside()
    qtbot.addWidget(left_aside)

    left_aside.problems.set_rows([problem_row("notes.docx", "not_a_photograph")])

    assert left_aside.table.model().rowCount() == 1


def test_without_such_files_it_says_so_in_place_of_an_empty_table(qtbot: QtBot) -> None:
    left_aside = LeftAside()
    qtbot.addWidget(left_aside)
    left_aside.show()

    at_first = left_aside.said.text()
    left_aside.problems.set_rows([problem_row("notes.docx", "not_a_photograph")])
    filled = left_aside.table.isVisible()
    left_aside.problems.set_rows([])

    assert at_first == left_aside.said.text() == "No file in your folders is left aside."
    assert (filled, left_aside.table.isVisible()) == (True, False)
