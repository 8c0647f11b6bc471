"""How well two models tell same from different, in two large numbers."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reid_desktop.core.learning.versions import Comparison
from reid_desktop.ui.learn_words import measures
from reid_desktop.ui.style import Space, TypeScale, label


class BeforeAndAfter(QWidget):
    """The old model on the left, the new one on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.numbers = label(scale=TypeScale.TITLE), label(scale=TypeScale.TITLE)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XL)
        row.addLayout(_captioned(self.numbers[0], self.tr("the old model")))
        arrow = label("→", TypeScale.TITLE, muted=True)
        row.addWidget(arrow, alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(_captioned(self.numbers[1], self.tr("the new model")))
        row.addStretch(1)

    def show_comparison(self, comparison: Comparison) -> None:
        """Show the numbers of a comparison."""
        for widget, words in zip(self.numbers, measures(comparison), strict=True):
            widget.setText(words)


def _captioned(number: QLabel, caption: str) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(number)
    column.addWidget(label(caption, TypeScale.SMALL, muted=True))
    return column
