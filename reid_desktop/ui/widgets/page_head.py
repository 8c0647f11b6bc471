"""The row over a page: its title, and what stands beside it."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from reid_desktop.ui.style import HEAD_PX, Space, TypeScale, label


class PageHead(QWidget):
    """Keeps the title where it is from page to page, with tools beside it or without.

    Parameters
    ----------
    title : str
    beside : QWidget
        Next to the title, on the left; what is added later goes to the right.
    """

    def __init__(
        self, title: str, beside: QWidget, *, spacing: int = Space.M, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tools = QWidget()
        self._right = QHBoxLayout(self._tools)
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.setSpacing(spacing)
        self._right.addWidget(beside)
        self._right.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(spacing)
        row.addStrut(HEAD_PX)
        row.addWidget(label(title, TypeScale.TITLE))
        row.addWidget(self._tools, 1)
        row.addStretch()

    def add(self, widget: QWidget) -> None:
        """Put something to the right."""
        self._right.addWidget(widget)

    def add_space(self, width_px: int) -> None:
        """Keep what is added next away from what is there."""
        self._right.addSpacing(width_px)

    def show_tools(self, *, there: bool) -> None:
        """Show what stands beside the title; there is no use for it while nothing shows."""
        self._tools.setVisible(there)
