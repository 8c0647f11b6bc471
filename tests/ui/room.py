"""Finds words that have no room: cut off at the right, or below."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QTranslator
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QScrollArea,
    QWidget,
)

from reid_desktop.ui.style import LIGHT, apply_theme, base_pt
from reid_desktop.ui.widgets.answer_button import AnswerButton
from reid_desktop.ui.widgets.elided_label import ElidedLabel

_PIECES = re.compile(r"(\{[^{}]*\}|<[^>]*>|&.|%n)")
_ACCENTS = str.maketrans("aeiouncyAEIOUNC", "áéíôüñçýÁÉÎÖÜÑÇ")
_DEEPEST = 10  # layouts in one another
_LONGER = 3  # a letter more for every so many: what English says shorter than others


class Longer(QTranslator):
    """A language that needs a third more room than English."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        return None if context.startswith("Q") else longer(source)


def longer(text: str) -> str:
    """Write a text with accents and with a third more letters; its placeholders stay."""
    return "".join(
        piece if _PIECES.fullmatch(piece) else _stretched(piece) for piece in _PIECES.split(text)
    )


def _stretched(piece: str) -> str:
    words = piece.translate(_ACCENTS).split(" ")
    return " ".join(word + "ü" * round(len(word) / _LONGER) for word in words)


@contextmanager
def as_in_the_program(
    application: QApplication, translator: QTranslator | None = None, *, percent: int = 100
) -> Iterator[None]:
    """Let everything look as in the program meanwhile, and speak another language if given."""
    sheet, palette = application.styleSheet(), application.palette()
    style, font = application.style().name(), application.font()
    if translator is not None:
        application.installTranslator(translator)
    apply_theme(application, LIGHT, base_pt(font) * percent / 100)
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # none is styled again
    if translator is not None:
        application.removeTranslator(translator)
    application.setStyleSheet(sheet)
    application.setPalette(palette)
    application.setStyle(style)
    application.setFont(font)


def lay_out() -> None:
    """Let layouts within layouts find their sizes: each learns of the one within it by an event."""
    for _ in range(_DEEPEST):
        QApplication.processEvents()


def cut(window: QWidget) -> list[str]:
    """Tell the texts in `window` that are shown and do not fit; elided labels may."""
    widgets = [one for one in window.findChildren(QWidget) if one.isVisible()]
    return sorted(
        f"{type(one).__name__}: {said}"
        for one in widgets
        if (said := _cut_words(one)) or (said := _outside(one, window))
    )


def _cut_words(widget: QWidget) -> str:
    match widget:
        case ElidedLabel():
            return ""
        case QLabel() if widget.text() and widget.wordWrap():
            high = widget.heightForWidth(widget.width()) > widget.height() + 1
            return widget.text() if high or _longest(widget) > widget.width() else ""
        case QLabel() if widget.text():
            return widget.text() if widget.sizeHint().width() > widget.width() + 1 else ""
        case QAbstractButton() if widget.text() and not isinstance(widget, AnswerButton):
            needed = widget.sizeHint().width()
            return widget.text() if needed > widget.width() + 1 else ""
    return ""


def _longest(words: QLabel) -> int:
    metrics = QFontMetrics(words.font())
    return max(metrics.horizontalAdvance(word) for word in words.text().split())


def _outside(widget: QWidget, window: QWidget) -> str:
    """Tell a text beyond the edge of the window; what lies in something that scrolls is not."""
    if not isinstance(widget, QLabel | QAbstractButton) or not widget.text():
        return ""
    above = widget.parentWidget()
    while above is not None and above is not window:
        if isinstance(above, QScrollArea):
            return ""
        above = above.parentWidget()
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    return "" if window.rect().contains(place) else f"outside: {widget.text()}"
