"""A list of folders to add to by a button or by dropping, and to take from."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.ui.style import Space, TypeScale, label
from reid_desktop.ui.words import place

_HEIGHT_PX = 110


class FolderList(QWidget):
    """Keeps the order in which folders were added; a folder inside another one adds nothing."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folders: list[Path] = []
        self._model = QStringListModel(self)
        self.view = QListView()
        self.add_button = QPushButton(self.tr("Add folder…"))
        self.remove_button = QPushButton(self.tr("Remove"))
        self.remove_button.setToolTip(self.tr("Leave this folder out; nothing in it is touched."))
        self.setAcceptDrops(True)
        self.setFocusProxy(self.add_button)
        self._lay_out()
        self._show()

    def folders(self) -> list[Path]:
        """Tell the folders."""
        return list(self._folders)

    def add(self, folders: Iterable[Path]) -> None:
        """Add those that are not there yet."""
        new = [folder for folder in folders if folder not in self._folders]
        if new:
            self._folders += dict.fromkeys(new)
            self._show()
            self.changed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        self.add(path if path.is_dir() else path.parent for path in paths)
        event.acceptProposedAction()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.view.hasFocus():
            self._remove()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _choose(self) -> None:
        start = str(self._folders[-1].parent if self._folders else Path.home())
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("A folder of photographs, with all folders inside it"), start
        )
        if chosen:
            self.add([Path(chosen)])

    @Slot()
    def _remove(self) -> None:
        index = self.view.currentIndex()
        if index.isValid():
            del self._folders[index.row()]
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        self._model.setStringList([place(folder) for folder in self._folders])
        self._hint.setVisible(not self._folders)
        self.remove_button.setEnabled(bool(self._folders))

    def _lay_out(self) -> None:
        self.view.setModel(self._model)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setFixedHeight(_HEIGHT_PX)
        self.view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.view.setAccessibleName(self.tr("Folders of photographs"))
        self.view.setAcceptDrops(False)
        self.view.setProperty("kind", "plain")
        self.add_button.setAutoDefault(False)
        self.remove_button.setAutoDefault(False)
        self.add_button.clicked.connect(self._choose)
        self.remove_button.clicked.connect(self._remove)
        self._hint = label(
            self.tr("Drop folders here; folders inside them are found too."),
            TypeScale.SMALL,
            muted=True,
        )
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        over = QVBoxLayout(self.view.viewport())
        over.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        over.addWidget(self._hint)
        over.addStretch(1)
        buttons = QVBoxLayout()
        buttons.setSpacing(Space.S)
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.remove_button)
        buttons.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(self.view, 1)
        row.addLayout(buttons)
        QWidget.setTabOrder(self.add_button, self.view)  # the focus proxy would pass it by
        QWidget.setTabOrder(self.view, self.remove_button)
