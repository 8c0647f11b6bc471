import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reid_desktop.ui.style import DARK, LIGHT, apply_theme
from reid_desktop.ui.widgets.manual_reader import ManualReader

_TEXT = (
    "# Rivers\n\nA river, [elsewhere](other.md#part).\n\n![Map](pictures/map.png)\n\n"
    + "words\n\n" * 80
    + "## Far below\n\nRiver again.\n"
    + "words\n\n" * 80
)


@pytest.fixture
def reader(qtbot: QtBot) -> ManualReader:
    reader = ManualReader()
    qtbot.addWidget(reader)
    reader.resize(700, 400)
    picture = QImage(300, 40, QImage.Format.Format_RGB32)
    with qtbot.waitActive(reader):
        reader.show()
    reader.show_chapter(_TEXT, {"pictures/map.png": picture})
    return reader


def test_pictures_are_those_that_were_given(reader: ManualReader) -> None:
    form = reader.document().find("\ufffc").charFormat().toImageFormat()

    assert form.width() == 300
    assert reader.loadResource(2, "pictures/map.png") is not None
    assert reader.loadResource(2, "/etc/picture.png") is None
    assert reader.loadResource(3, "style.css") is None


def test_a_link_is_told_and_not_followed(qtbot: QtBot, reader: ManualReader) -> None:
    reader.setFocus()
    QTest.keyClick(reader, Qt.Key.Key_Tab)

    with qtbot.waitSignal(reader.link_followed) as followed:
        QTest.keyClick(reader, Qt.Key.Key_Return)

    assert followed.args == ["other.md#part"]
    assert "Rivers" in reader.toPlainText()


def test_a_part_is_scrolled_to_its_heading(reader: ManualReader) -> None:
    reader.go_to("far-below")
    below = reader.verticalScrollBar().value()
    at_top = reader.cursorForPosition(reader.viewport().rect().topLeft()).blockNumber()
    heading = reader.document().find("Far below").blockNumber()
    reader.go_to("")

    assert below > 0
    assert heading - at_top <= 2
    assert reader.verticalScrollBar().value() == 0


def test_words_of_a_search_are_marked(reader: ManualReader) -> None:
    reader.show_chapter(_TEXT, {}, ["river"])

    assert [word.casefold() for word in reader.marked] == ["river", "river", "river"]


def test_letters_grow_by_steps_within_bounds(reader: ManualReader) -> None:
    reader.resize_letters(1)
    larger = reader.document().defaultFont().pointSizeF()
    reader.resize_letters(-100)
    least = reader.size_percent
    reader.resize_letters(0)

    assert larger == pytest.approx(1.15 * QApplication.font().pointSizeF())
    assert (least, reader.size_percent) == (70, 100)


def test_nothing_is_wider_than_the_view(reader: ManualReader) -> None:
    row = "| one | `b` | three | `d` |\n"
    table = f"# T\n\n{row}|---|---|---|---|\n{row}\n"

    reader.show_chapter(table + _TEXT, {})

    assert reader.horizontalScrollBar().maximum() == 0


def test_colours_follow_the_window(qtbot: QtBot, qapp: QApplication, reader: ManualReader) -> None:
    def link_colour() -> str:
        return reader.document().find("elsewhere").charFormat().foreground().color().name()

    apply_theme(qapp, DARK)
    qtbot.waitUntil(lambda: link_colour() == DARK.accent)
    apply_theme(qapp, LIGHT)
    qtbot.waitUntil(lambda: link_colour() == LIGHT.accent)
