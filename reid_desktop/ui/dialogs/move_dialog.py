"""Asks to which animal marked photographs belong: type a name, choose, Enter."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from reid_desktop.core.types import AnnotationId
from reid_desktop.project.group_rows import GroupRow
from reid_desktop.project.views import PhotographRow
from reid_desktop.ui.style import Space, TypeScale, label
from reid_desktop.ui.thumbnails import ThumbnailLoader
from reid_desktop.ui.widgets.group_browser import GroupBrowser
from reid_desktop.ui.words import photographs

_SIZE_PX = (440, 560)
_IN_LIST = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class MoveDialog(QDialog):
    """The groups but the one they come from; the keys are in the search box, arrows in the list.

    Parameters
    ----------
    marked : sequence of AnnotationId
        What is to be moved.
    """

    chosen = Signal(object, object)  # GroupRow, and what is to be moved

    def __init__(
        self,
        rows: Sequence[GroupRow],
        known: Mapping[AnnotationId, PhotographRow],
        marked: Sequence[AnnotationId],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Move to another animal"))
        self._marked = tuple(marked)
        self.browser = GroupBrowser()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        move = self.tr("Move here")
        self.move_button = self.buttons.addButton(move, QDialogButtonBox.ButtonRole.AcceptRole)
        self._lay_out()
        self.browser.search_box.installEventFilter(self)
        self.browser.chosen_changed.connect(self._tell)
        self.browser.filtered.connect(self._choose_first)
        self.browser.list.doubleClicked.connect(self.accept)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        others = [row for row in rows if not set(self._marked) <= set(row.members)]
        self.browser.set_rows(others, known)
        self._choose_first()
        self.browser.go_to_search()

    def set_thumbnails(self, thumbnails: ThumbnailLoader | None) -> None:
        """Take pictures from the open project."""
        self.browser.set_thumbnails(thumbnails)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in _IN_LIST
        ):
            self.browser.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def accept(self) -> None:
        rows = self.browser.chosen()
        if len(rows) == 1:
            super().accept()
            self.chosen.emit(rows[0], self._marked)

    def done(self, result: int) -> None:
        self.browser.set_thumbnails(None)
        super().done(result)

    @Slot()
    def _choose_first(self) -> None:
        if not self.browser.chosen() and self.browser.groups.rowCount():
            self.browser.choose([0])
        self._tell()

    @Slot()
    def _tell(self) -> None:
        self.move_button.setEnabled(len(self.browser.chosen()) == 1)

    def _lay_out(self) -> None:
        self.browser.hide_singles.hide()
        self.browser.list.setSelectionMode(self.browser.list.SelectionMode.SingleSelection)
        self.browser.list.setAcceptDrops(False)
        self.move_button.setProperty("kind", "primary")
        said = self.tr("Which animal do the {photographs} show?").format(
            photographs=photographs(len(self._marked))
        )
        if len(self._marked) == 1:
            said = self.tr("Which animal does the photograph show?")
        explained = label(said, muted=True)
        explained.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.M)
        column.addWidget(label(self.windowTitle(), TypeScale.TITLE))
        column.addWidget(explained)
        column.addWidget(self.browser, 1)
        column.addWidget(self.buttons)
        self.move_button.setDefault(True)  # only now it belongs to the dialog
        self.resize(*_SIZE_PX)
