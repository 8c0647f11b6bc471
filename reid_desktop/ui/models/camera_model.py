"""The cameras of a project, one a row."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reid_desktop.core.clocks import offset_in_words
from reid_desktop.store.clocks import CameraRow
from reid_desktop.ui.words import moment, photographs


class CameraModel(QAbstractListModel):
    """Name, photographs, the time they span by its clock, and by how much that is set."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[CameraRow] = ()

    def show_rows(self, rows: Sequence[CameraRow]) -> None:
        """Show other cameras."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> str | None:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            offset = self.tr("set by {offset}").format(offset=_shown(row.offset_s))
            facts = (row.camera, offset if row.offset_s else "", self._spanned(row))
            return "  ·  ".join(filter(None, facts))
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.camera
        return None

    def _spanned(self, row: CameraRow) -> str:
        said = photographs(row.n_photographs)
        if row.first_at is None or row.last_at is None:
            return said
        between = self.tr("{photographs}, {first} to {last}")
        return between.format(
            photographs=said, first=moment(row.first_at), last=moment(row.last_at)
        )


def _shown(offset_s: float) -> str:
    return offset_in_words(offset_s).replace("-", "\N{MINUS SIGN}")
