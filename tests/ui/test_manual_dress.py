import pytest
from PySide6.QtGui import QFont, QTextBlock, QTextDocument, QTextTable
from pytestqt.qtbot import QtBot

from reid_desktop.ui.manual_dress import KEY_MARK, block_named, dress, fit, size_pictures
from reid_desktop.ui.style import LIGHT

_TEXT = f"""# Title

Press `{KEY_MARK}S{KEY_MARK}` in `a.csv`.

> A note.

## How far?

- One

| A | B |
|---|---|
| c | d |

```text
first line
second line
```

![A picture](pictures/a.png)
"""
_PT = 10.0


@pytest.fixture
def document(qtbot: QtBot) -> QTextDocument:
    document = QTextDocument()
    document.setMarkdown(_TEXT)
    dress(document, LIGHT, _PT)
    return document


def block_with(document: QTextDocument, text: str) -> QTextBlock:
    return document.find(text).block()


def test_headings_are_larger_than_text(document: QTextDocument) -> None:
    title = document.find("Title").charFormat()

    assert title.fontPointSize() == pytest.approx(1.7 * _PT)
    assert title.fontWeight() == QFont.Weight.DemiBold


def test_keys_look_like_keys_and_files_like_files(document: QTextDocument) -> None:
    key = document.find("S", document.find("Press")).charFormat()
    file = document.find("a.csv").charFormat()

    assert key.foreground().color().name() == LIGHT.accent
    assert file.foreground().color().name() == LIGHT.text
    assert not key.fontFixedPitch()


def test_notes_and_lines_of_a_terminal_have_frames(document: QTextDocument) -> None:
    colours = [
        frame.frameFormat().background().color().name()
        for frame in document.rootFrame().childFrames()
        if not isinstance(frame, QTextTable)
    ]

    assert colours == [LIGHT.accent_soft, LIGHT.window]
    assert block_with(document, "first").blockFormat().bottomMargin() == 0


def test_a_table_is_as_wide_as_the_text(document: QTextDocument) -> None:
    (table,) = [one for one in document.rootFrame().childFrames() if isinstance(one, QTextTable)]

    assert table.format().width().rawValue() >= 99


def test_a_part_is_found_by_its_anchor(document: QTextDocument) -> None:
    assert block_named(document, "how-far").text() == "How far?"
    assert block_named(document, "nowhere") == document.begin()


def test_pictures_are_no_wider_than_the_page(document: QTextDocument) -> None:
    size_pictures(document, {"pictures/a.png": 700.0})
    fit(document, 400, _PT)
    narrow = document.find("\ufffc").charFormat().toImageFormat().width()
    fit(document, 2000, _PT)
    wide = document.find("\ufffc").charFormat().toImageFormat().width()

    assert narrow < 400
    assert narrow < wide <= 700


def test_lines_stay_short_on_a_wide_page(document: QTextDocument) -> None:
    fit(document, 2000, _PT)
    form = document.rootFrame().frameFormat()

    assert 2000 - form.leftMargin() - form.rightMargin() < 700
