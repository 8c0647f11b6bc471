import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from reid_desktop.project.exporting.contents import Format, Mend, Problem
from reid_desktop.project.exporting.formats import Preview
from reid_desktop.project.exporting.options import Option
from reid_desktop.ui.widgets.format_row import FormatRow, mend_in_words

_FORM = Format("one", "One", "For some.", lambda _s, _c: (), options=(Option("a", "A"),))


@pytest.fixture
def row(qtbot: QtBot) -> FormatRow:
    row = FormatRow(_FORM)
    qtbot.addWidget(row)
    with qtbot.waitActive(row):
        row.show()
    return row


def test_its_options_are_there_while_it_is_wanted(row: FormatRow) -> None:
    before = row.options.isVisibleTo(row)
    QTest.keyClick(row.box, Qt.Key.Key_Space)
    row.open_options()

    assert (before, row.options.isVisible()) == (False, True)


@pytest.mark.parametrize(
    ("preview", "said"),
    [
        (Preview("one", 1, 1, 0, ()), "1 file  ·  1 row"),
        (Preview("one", 4, 30, 0, ()), "4 files  ·  30 rows"),
        (Preview("one", 12, 0, 12, ()), "12 photographs"),
    ],
)
def test_it_tells_how_much_will_be_written(row: FormatRow, preview: Preview, said: str) -> None:
    row.show_preview(preview)

    assert row.state.text() == said


def test_it_tells_what_stands_against_it_and_leads_there(qtbot: QtBot, row: FormatRow) -> None:
    row.show_preview(Preview("one", 0, 0, 0, (Problem("It lacks.", "Add it.", mend=Mend.NAMES),)))
    [button] = [one for one in row.findChildren(QPushButton) if one.text() == "To the individuals"]

    with qtbot.waitSignal(row.mend_requested) as asked:
        QTest.keyClick(button, Qt.Key.Key_Space)

    assert row.complaints == ["It lacks."]
    assert row.state.text() == ""
    assert asked.args == [Mend.NAMES, ""]


def test_nothing_is_told_of_what_nobody_wants(row: FormatRow) -> None:
    row.box.setChecked(True)
    row.show_preview(Preview("one", 1, 1, 0, (Problem("It lacks.", refused=False),)))

    row.box.setChecked(False)

    assert (row.state.text(), row.complaints) == ("", [])


@pytest.mark.parametrize("mend", Mend)
def test_every_way_to_mend_has_words(qtbot: QtBot, mend: Mend) -> None:
    assert mend_in_words(mend)


def test_the_tab_key_goes_from_the_box_to_what_mends_it(qtbot: QtBot, row: FormatRow) -> None:
    row.box.setChecked(True)
    row.show_preview(Preview("one", 0, 0, 0, (Problem("It lacks.", mend=Mend.NAMES),)))
    [button] = [one for one in row.findChildren(QPushButton) if one.text() == "To the individuals"]
    qtbot.waitUntil(button.isVisible)
    row.box.setFocus()

    QTest.keyClick(row.box, Qt.Key.Key_Tab)
    first = row.focusWidget()
    QTest.keyClick(first, Qt.Key.Key_Tab)

    assert first is button
    assert isinstance(row.focusWidget(), QToolButton)
