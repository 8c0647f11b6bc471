"""Says quietly that answers contradict each other, and of a question that it comes again."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from reid_desktop.core.types import Pair
from reid_desktop.project.disagreements import pairs_of
from reid_desktop.ui.operations import PageContext
from reid_desktop.ui.style import Space, TypeScale
from reid_desktop.ui.widgets.elided_label import ElidedLabel
from reid_desktop.ui.words import number, plural


class DisputeLine(QWidget):
    """There only while answers contradict each other.

    A question that is asked again to learn how often a reviewer errs must look like any other:
    only what is in dispute is told of.

    Attributes
    ----------
    button : QPushButton
        For the page to lead to the disputes.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context: PageContext | None = None
        self._pairs: frozenset[Pair] = frozenset()
        self._asked: Pair | None = None
        self.words = ElidedLabel(TypeScale.SMALL, muted=True, elide=Qt.TextElideMode.ElideRight)
        self.button = QPushButton(self.tr("Show them"))
        self.button.setProperty("kind", "quiet")
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(self.words)
        row.addWidget(self.button)
        row.addStretch(1)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty while it is not there."""
        return self.words.text() if self._pairs else ""

    def set_context(self, context: PageContext | None) -> None:
        """Follow the open project, or none."""
        if self._context is not None:
            self._context.events.solved.disconnect(self._on_solved)
        self._context = context
        if context is not None:
            context.events.solved.connect(self._on_solved)
        self._on_solved()

    def set_asked(self, pair: Pair | None) -> None:
        """Learn which pair is on screen."""
        self._asked = pair
        self._tell()

    @Slot()
    def _on_solved(self) -> None:
        self._pairs = (
            frozenset() if self._context is None else pairs_of(self._context.contradictions)
        )
        self._tell()

    def _tell(self) -> None:
        if self._asked in self._pairs:
            text = self.tr("You are asked again: answers about these photographs contradict.")
        else:
            n = len(self._pairs)
            text = plural(
                "DisputeLine",
                "{n} answer contradicts others: it will be shown again.",
                "{n} answers contradict each other: they will be shown again.",
                n,
            ).format(n=number(n))
        self.words.setText(text)
        self.setVisible(bool(self._pairs))
