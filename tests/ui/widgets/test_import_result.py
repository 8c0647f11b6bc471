from pytestqt.qtbot import QtBot

from reid_desktop.project.importing.plan import Code, Edits, Line, LineKind, Plan
from reid_desktop.ui.widgets.import_result import ImportResult

ADDED = Line(2, LineKind.ADDED, Code.IDENTITY, "a.jpg", "Ana")
CONFLICT = Line(3, LineKind.CONFLICT, Code.OTHER_INDIVIDUAL, "b.jpg", "Bo")


def test_what_needs_a_look_comes_first(qtbot: QtBot) -> None:
    result = ImportResult()
    qtbot.addWidget(result)
    edits = Edits(members=[(1, "ana")])

    result.show_plan(Plan("x", (ADDED, CONFLICT), edits, 0, unlisted={Code.BELOW_THRESHOLD: 9}))

    assert result.kinds[LineKind.CONFLICT].isChecked()
    assert result.lines.rowCount() == 1
    assert result.summary.text() == "Nothing was changed yet. Rows that would change something: 1."
    assert result.facts.text() == "Less sure than asked for: 9."


def test_nothing_to_import_is_said(qtbot: QtBot) -> None:
    result = ImportResult()
    qtbot.addWidget(result)

    result.show_plan(Plan("x", (CONFLICT,), Edits(), 0))

    assert result.summary.text() == "There is nothing to import."
