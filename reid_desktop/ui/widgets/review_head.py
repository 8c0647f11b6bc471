"""The row over the desks of the review page."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from reid_desktop.ui.style import HEAD_PX, Space, TypeScale, label
from reid_desktop.ui.widgets.review_progress import ReviewProgress

_ROOMY_PX = 1300  # from here on the pace fits beside all else


class ReviewHead(QWidget):
    """How far it is and what was done last; on the right tools, and the way of asking.

    The title of the page shows while no question does: else its place is for the photographs.

    Parameters
    ----------
    title : str
    progress : ReviewProgress
    note, tools, switch : QWidget
        In this order; `tools` are about pairs only.
    """

    def __init__(
        self,
        title: str,
        progress: ReviewProgress,
        note: QWidget,
        tools: QWidget,
        switch: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._progress = progress
        self._tools = tools
        self._about_questions = (progress.words, progress.button, switch)
        self.title = label(title, TypeScale.TITLE)
        self.title.hide()
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.L)
        row.addStrut(HEAD_PX)
        row.addWidget(self.title)
        row.addWidget(progress.words)
        row.addWidget(progress.button)
        # It has what is left: how far it is stays whole where both do not fit.
        note.setSizePolicy(QSizePolicy.Policy.Ignored, note.sizePolicy().verticalPolicy())
        row.addWidget(note, 1)
        for widget in (tools, switch):
            row.addWidget(widget)

    def show_title(self, *, there: bool) -> None:
        """Show the title where other pages have theirs, or leave its place to a question."""
        self.title.setVisible(there)
        side, over = (Space.XL - Space.L, Space.L - Space.M) if there else (0, 0)
        self._row.setContentsMargins(side, over, side, 0)

    def show_counts(self, *, there: bool) -> None:
        """Show how far it is and the ways of asking; without photographs they mean nothing."""
        for widget in self._about_questions:
            widget.setVisible(there)

    def show_pair_tools(self, *, there: bool) -> None:
        """Show what is about pairs only, or hide it."""
        self._tools.setVisible(there)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._progress.set_roomy(roomy=event.size().width() >= _ROOMY_PX)
