from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.left_aside import LeftAside
from tests.ui.fake_context import problem_row


def test_files_are_listed_with_their_reason(qtbot: QtBot) -> None:
    left_aside = LeftAside()
    qtbot.addWidget(left_aside)

    left_aside.problems.set_rows([problem_row("notes.docx", "not_a_photograph")])

    assert left_aside.table.model().rowCount() == 1
