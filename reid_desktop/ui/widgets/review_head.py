"""The line over the desks of the review page."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reid_desktop.ui.style import Space
from reid_desktop.ui.widgets.review_progress import ReviewProgress

_ROOMY_PX = 1300  # from here on the pace fits beside all else


class ReviewHead(QWidget):
    """How far it is and what was done last; on the right tools, and the way of asking.

    Parameters
    ----------
    progress : ReviewProgress
    note, tools, switch : QWidget
        In this order; `tools` are about pairs only.
    """

    def __init__(
        self,
        progress: ReviewProgress,
        note: QWidget,
        tools: QWidget,
        switch: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._progress = progress
        self._tools = tools
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.L)
        row.addWidget(progress.words)
        row.addWidget(progress.button)
        row.addWidget(note)
        row.addStretch(1)
        for widget in (tools, switch):
            row.addWidget(widget)

    def show_pair_tools(self, *, there: bool) -> None:
        """Show what is about pairs only, or hide it."""
        self._tools.setVisible(there)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._progress.set_roomy(roomy=event.size().width() >= _ROOMY_PX)
