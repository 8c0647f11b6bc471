"""How a chapter of the manual looks: margins, sizes of type, colours, pictures that fit."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from reid_desktop.runtime.manual import anchor_of
from reid_desktop.ui.style import Space, Theme

KEY_MARK = "\u200a"  # a hair space before a key, which tells it from other code and makes room
_PICTURE = "\ufffc"  # stands for one in the text of a block
_HEADING_SIZES = {1: 1.7, 2: 1.25, 3: 1.05}  # as `TypeScale` has them, and one smaller
_ABOVE_EM = {1: 0.0, 2: 1.7, 3: 1.2}
_TABLE_PERCENT = 99  # of the text: with their borders, whole ones would not fit
_BELOW_EM = 0.55
_LINE_PERCENT = 132.0  # of the height of letters: long texts are read line by line
_WIDEST_EM = 46  # longer lines are hard to find the next one from
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight


def dress(document: QTextDocument, theme: Theme, text_pt: float) -> None:
    """Give what was read from Markdown the look of the window.

    Parameters
    ----------
    text_pt : float
        The size of plain text, in points.
    """
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    framed = [_set_apart(cursor, *where, theme) for where in reversed(_notes(document))]
    for block in _blocks(document):
        _dress_block(cursor, block, theme, text_pt)
    for frame in framed:
        for beside in (frame.firstPosition() - 1, frame.lastPosition() + 1):
            _make_thin(cursor, document.findBlock(beside))
    for table in _tables(document):
        _dress_table(table, theme)
    cursor.endEditBlock()
    document.setIndentWidth(2 * text_pt)


def fit(document: QTextDocument, width_px: int, text_pt: float) -> None:
    """Keep lines short and pictures within `width_px`."""
    em = text_pt * 4 / 3
    room = min(round(_WIDEST_EM * em), width_px - 2 * Space.XL)
    margin = max((width_px - room) // 2, Space.L)
    frame = document.rootFrame()
    form = frame.frameFormat()
    form.setLeftMargin(margin)
    form.setRightMargin(margin)
    form.setTopMargin(Space.XL)
    form.setBottomMargin(4 * Space.XL)
    frame.setFrameFormat(form)
    cursor = QTextCursor(document)
    for block in _blocks(document):
        for start, end, char_form in _fragments(block):
            if char_form.isImageFormat():
                image = char_form.toImageFormat()
                natural = float(image.property(_NATURAL) or 0) or image.width()
                if not natural:
                    continue
                image.setProperty(_NATURAL, natural)
                image.setWidth(min(natural, max(room, 80)))
                cursor.setPosition(start)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(image)


def size_pictures(document: QTextDocument, widths_px: dict[str, float]) -> None:
    """Tell every picture how wide it is by itself, by the name it has in the chapter."""
    cursor = QTextCursor(document)
    for block in _blocks(document):
        for start, end, char_form in _fragments(block):
            if char_form.isImageFormat():
                image = char_form.toImageFormat()
                image.setProperty(_NATURAL, widths_px.get(image.name(), 0.0))
                cursor.setPosition(start)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(image)


def block_named(document: QTextDocument, anchor: str) -> QTextBlock:
    """Find the heading of a part; the beginning if there is none of this name."""
    for block in _blocks(document):
        if block.blockFormat().headingLevel() and anchor_of(block.text()) == anchor:
            return block
    return document.begin()


_NATURAL = QTextFormat.Property.UserProperty + 1


def _dress_block(cursor: QTextCursor, block: QTextBlock, theme: Theme, text_pt: float) -> None:
    em = text_pt * 4 / 3
    form = block.blockFormat()
    level = form.headingLevel()
    form.setLineHeight(_LINE_PERCENT, _PROPORTIONAL.value)
    form.setBottomMargin(_BELOW_EM * em if block.textList() is None else 0.25 * em)
    form.setTopMargin(0)
    letters = QTextCharFormat()
    if _PICTURE in block.text():
        form.setLineHeight(100.0, _PROPORTIONAL.value)  # else a picture has a third of it below
        form.setTopMargin(_BELOW_EM * em)
    if level:
        form.setTopMargin(_ABOVE_EM.get(level, 1.0) * em)
        form.setLineHeight(110.0, _PROPORTIONAL.value)
        letters.setFontPointSize(text_pt * _HEADING_SIZES.get(level, 1.0))
        letters.setFontWeight(QFont.Weight.DemiBold)
        letters.clearProperty(QTextFormat.Property.FontSizeAdjustment)
    is_code = _is_code(block)
    if QTextCursor(block).currentFrame() is not cursor.document().rootFrame():
        form.setBottomMargin(0)
        form.setLeftMargin(0)
        form.setRightMargin(0)
    cursor.setPosition(block.position())
    cursor.setPosition(block.position() + block.length() - 1, QTextCursor.MoveMode.KeepAnchor)
    cursor.setBlockFormat(form)
    if level:
        cursor.mergeCharFormat(letters)
    elif not is_code:
        _dress_keys(cursor, block, theme)


def _dress_keys(cursor: QTextCursor, block: QTextBlock, theme: Theme) -> None:
    """Show what stands in backticks, keys and names of files, as such."""
    form = QTextCharFormat()
    form.setFontFixedPitch(False)
    form.setFontFamilies([cursor.document().defaultFont().family()])
    for start, end, char_form in _fragments(block):
        if char_form.fontFixedPitch():
            is_key = block.text()[start - block.position()] == KEY_MARK
            form.setBackground(QBrush(QColor(theme.sunken if is_key else theme.window)))
            form.setForeground(QBrush(QColor(theme.accent if is_key else theme.text)))
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(form)


def _dress_table(table: QTextTable, theme: Theme) -> None:
    form = table.format()
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorder(1)
    form.setBorderBrush(QBrush(QColor(theme.border)))
    form.setBorderCollapse(True)
    form.setCellPadding(Space.S - 2)
    form.setCellSpacing(0)
    form.setTopMargin(Space.S)
    form.setBottomMargin(Space.L)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, _TABLE_PERCENT))
    form.setAlignment(Qt.AlignmentFlag.AlignLeft)
    table.setFormat(form)
    for column in range(table.columns()):
        cell = table.cellAt(0, column)
        cell_form = cell.format()
        cell_form.setBackground(QBrush(QColor(theme.sunken)))
        cell.setFormat(cell_form)


def _set_apart(cursor: QTextCursor, first: int, last: int, theme: Theme) -> QTextFrame:
    """Put a note, or lines of a terminal, into a frame of its own."""
    is_code = _is_code(cursor.document().findBlock(first))
    form = QTextFrameFormat()
    form.setBackground(QBrush(QColor(theme.window if is_code else theme.accent_soft)))
    form.setPadding(Space.M)
    form.setBottomMargin(Space.M)
    cursor.setPosition(first)
    cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
    return cursor.insertFrame(form)


def _make_thin(cursor: QTextCursor, block: QTextBlock) -> None:
    """Hide the empty line that Qt needs beside a frame."""
    if block.text():
        return
    form = QTextBlockFormat()
    form.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    cursor.setPosition(block.position())
    cursor.setBlockFormat(form)


def _notes(document: QTextDocument) -> list[tuple[int, int]]:
    """Tell where quotes and lines of code begin and end."""
    found: list[tuple[int, int]] = []
    before: tuple[bool, bool] | None = None
    for block in _blocks(document):
        kind = (_is_note(block), _is_code(block))
        start, end = block.position(), block.position() + block.length() - 1
        if any(kind) and kind == before:
            found[-1] = (found[-1][0], end)
        elif any(kind):
            found.append((start, end))
        before = kind
    return found


def _is_note(block: QTextBlock) -> bool:
    return bool(block.blockFormat().intProperty(QTextFormat.Property.BlockQuoteLevel))


def _is_code(block: QTextBlock) -> bool:
    return block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence)


def _tables(document: QTextDocument) -> list[QTextTable]:
    return [one for one in document.rootFrame().childFrames() if isinstance(one, QTextTable)]


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _fragments(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    """Tell where the pieces of one look begin and end, and that look."""
    found = []
    iterator = block.begin()
    while not iterator.atEnd():
        piece = iterator.fragment()
        if piece.isValid():
            found.append((piece.position(), piece.position() + piece.length(), piece.charFormat()))
        iterator += 1
    return found
