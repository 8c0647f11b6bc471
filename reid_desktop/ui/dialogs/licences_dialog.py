"""Shows the licences of everything the program consists of."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.runtime.licences import Licence
from reid_desktop.ui.style import Space, TypeScale, label
from reid_desktop.ui.widgets.plain_text import make_plain_text

_WIDTH_PX, _HEIGHT_PX = 920, 600
_LIST_PX = 240


class LicencesDialog(QDialog):
    """The parts on the left, what the chosen one says on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Licences"))
        self._licences: list[Licence] = []
        self.search_box = QLineEdit()
        self.search_box.setPlaceholderText(self.tr("Name or licence"))
        self.search_box.setAccessibleName(self.tr("Search the licences"))
        self.search_box.setClearButtonEnabled(True)
        self.parts = QListWidget()
        self.parts.setProperty("kind", "plain")
        self.parts.setAccessibleName(self.tr("Parts of the program"))
        self.text = make_plain_text(self.tr("What the licence says"), can_write=False)
        self._name = label(self.tr("Reading…"), TypeScale.HEADING)
        self._licence = label(scale=TypeScale.SMALL, muted=True)
        self._licence.setWordWrap(True)
        self._lay_out()
        self.search_box.textChanged.connect(self._search)
        self.parts.currentRowChanged.connect(self._on_chosen)
        self.resize(_WIDTH_PX, _HEIGHT_PX)

    @Slot(object)
    def show_licences(self, licences: Sequence[Licence]) -> None:
        """List the licences and show the first one."""
        self._licences = list(licences)
        for one in licences:
            self.parts.addItem(one.name)
        self.parts.setCurrentRow(0)

    @Slot(str)
    def _search(self, words: str) -> None:
        wanted = words.casefold().split()
        found = [
            all(word in f"{one.name} {one.licence}".casefold() for word in wanted)
            for one in self._licences
        ]
        for row, shown in enumerate(found):
            self.parts.item(row).setHidden(not shown)
        if any(found) and not found[max(self.parts.currentRow(), 0)]:
            self.parts.setCurrentRow(found.index(True))
        self._say_nothing_found(nothing=bool(found) and not any(found))

    def _say_nothing_found(self, *, nothing: bool) -> None:
        if nothing:
            self._name.setText(self.tr("Nothing is called so"))
            self._licence.clear()
            self.text.clear()
        else:
            self._on_chosen(self.parts.currentRow())

    @Slot(int)
    def _on_chosen(self, row: int) -> None:
        if not 0 <= row < len(self._licences):
            return
        one = self._licences[row]
        self._name.setText(f"{one.name} {one.version}".strip())
        self._licence.setText(one.licence)
        self.text.setPlainText(one.text or self.tr("The package brings no text of its licence."))

    def _lay_out(self) -> None:
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.reject)
        left = QVBoxLayout()
        left.setSpacing(Space.S)
        left.addWidget(self.search_box)
        left.addWidget(self.parts, 1)
        right = QVBoxLayout()
        right.setSpacing(Space.XS)
        right.addWidget(self._name)
        right.addWidget(self._licence)
        right.addSpacing(Space.XS)
        right.addWidget(self.text, 1)
        self.search_box.setFixedWidth(_LIST_PX)
        self.parts.setFixedWidth(_LIST_PX)
        both = QHBoxLayout()
        both.setSpacing(Space.L)
        both.addLayout(left)
        both.addLayout(right, 1)
        explained = label(
            self.tr(
                "ReID Desktop is free software under the MIT licence. It consists of more parts,"
                " each under the terms that are written here. A model has a licence of its own,"
                " which Settings, Models shows."
            ),
            muted=True,
        )
        explained.setWordWrap(True)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.M)
        column.addWidget(label(self.windowTitle(), TypeScale.TITLE))
        column.addWidget(explained)
        column.addLayout(both, 1)
        column.addLayout(foot)
