"""Shows one chapter of the manual: its text, its pictures, its links."""

from collections.abc import Collection, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QBrush, QColor, QImage, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication, QFrame, QTextBrowser, QTextEdit, QWidget

from reid_desktop.ui.manual_dress import block_named, dress, fit, size_pictures
from reid_desktop.ui.style import Space, base_pt, theme_of

_SIZES = (70, 80, 90, 100, 115, 130, 150, 175, 200)  # per cent of the text of the window
_MOST_MARKED = 200  # places of one word in one chapter
_RELAID = frozenset({QEvent.Type.PaletteChange, QEvent.Type.ApplicationFontChange})


class ManualReader(QTextBrowser):
    """Reads nothing itself: chapter and pictures are given."""

    link_followed = Signal(str)  # as the chapter writes it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Chapter"))
        self._text, self._pictures = "", dict[str, QImage]()
        self._words: tuple[str, ...] = ()
        self._size = _SIZES.index(100)
        self._again = QTimer(self)  # colours and sizes change together: it is laid out once
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._render)
        self.anchorClicked.connect(self._on_clicked)

    @property
    def size_percent(self) -> int:
        """How large letters are, in hundredths of those of the window."""
        return _SIZES[self._size]

    @property
    def marked(self) -> list[str]:
        """What is marked, as found by a search."""
        return [one.cursor.selectedText() for one in self.extraSelections()]

    def show_chapter(
        self, text: str, pictures: Mapping[str, QImage], words: Collection[str] = ()
    ) -> None:
        """Show a chapter from its beginning.

        Parameters
        ----------
        pictures : mapping of str to QImage
            By the names they have in the chapter.
        words : collection of str
            Of a search: they are marked.
        """
        self._text, self._pictures, self._words = text, dict(pictures), tuple(words)
        self._render()

    def go_to(self, anchor: str) -> None:
        """Show a part of the chapter; its beginning if there is none of this name."""
        block = block_named(self.document(), anchor)
        top = self.document().documentLayout().blockBoundingRect(block).top()
        is_first = block == self.document().begin()
        self.verticalScrollBar().setValue(0 if is_first else round(top) - Space.M)
        self.setTextCursor(QTextCursor(block))  # from here Tab finds the next link

    def resize_letters(self, steps: int) -> None:
        """Write larger or smaller, by steps; 0 for as usual."""
        wanted = self._size + steps if steps else _SIZES.index(100)
        self._size = min(max(wanted, 0), len(_SIZES) - 1)
        self._render()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Give Qt a picture; it would read the file on the UI thread."""
        if kind == QTextDocument.ResourceType.ImageResource.value:
            return self._pictures.get(QUrl(name).toString())
        return None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RELAID and self._text:
            self._again.start(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._text and event.size().width() != event.oldSize().width():
            fit(self.document(), self.viewport().width(), self._text_pt)

    @property
    def _text_pt(self) -> float:
        return base_pt(QApplication.font()) * self.size_percent / 100

    @Slot()
    def _render(self) -> None:
        bar = self.verticalScrollBar()
        share = bar.value() / max(bar.maximum(), 1)
        self.setDocument(self._made())  # which deletes the one before
        self._mark()
        bar.setValue(round(share * bar.maximum()))

    def _made(self) -> QTextDocument:
        """Make the chapter apart from the view, which would lay it out after each step."""
        font = QApplication.font()
        font.setPointSizeF(self._text_pt)
        document = QTextDocument(self)
        document.setDefaultFont(font)
        document.setMarkdown(self._text)
        dress(document, theme_of(self), self._text_pt)
        widths = {name: one.deviceIndependentSize().width() for name, one in self._pictures.items()}
        size_pictures(document, widths)
        fit(document, self.viewport().width(), self._text_pt)
        return document

    def _mark(self) -> None:
        """Mark the words of a search."""
        marks: list[QTextEdit.ExtraSelection] = []
        for word in self._words:
            cursor = self.document().find(word)
            while not cursor.isNull() and len(marks) < _MOST_MARKED:
                mark = QTextEdit.ExtraSelection()
                mark.cursor = cursor
                mark.format.setBackground(QBrush(QColor(theme_of(self).warning_soft)))
                mark.format.setForeground(QBrush(QColor(theme_of(self).text)))
                marks.append(mark)
                cursor = self.document().find(word, cursor)
        self.setExtraSelections(marks)

    @Slot(QUrl)
    def _on_clicked(self, url: QUrl) -> None:
        self.link_followed.emit(url.toString())
