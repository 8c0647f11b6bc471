"""A part of a form: what it is about, why it matters, and what can be set."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from reid_desktop.ui.style import Space, TypeScale, label


class Section(QFrame):
    """A card with a heading; what can be set goes into `body`."""

    def __init__(self, title: str, explanation: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setAccessibleName(title)
        self.body = QVBoxLayout()
        self.body.setSpacing(Space.S)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.L)
        column.setSpacing(Space.S)
        column.addWidget(label(title, TypeScale.HEADING))
        if explanation:
            said = label(explanation, muted=True)
            said.setWordWrap(True)
            column.addWidget(said)
        column.addLayout(self.body)
