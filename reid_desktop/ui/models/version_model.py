"""What was learned from the answers of a project, the newest first."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt

from reid_desktop.core.learning.versions import ModelVersion
from reid_desktop.ui.learn_words import measures, version_facts
from reid_desktop.ui.models.table_model import Index, TableModel
from reid_desktop.ui.words import answers, short_date


class VersionColumn(IntEnum):
    """What the table tells."""

    NAME = 0
    LEARNED_FROM = 1
    GAIN = 2
    LEARNED_AT = 3


class VersionModel(TableModel):
    """Shows rows it is given; it reads nothing itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ModelVersion, ...] = ()
        self._in_use = ""

    def set_versions(self, versions: Sequence[ModelVersion], in_use: str) -> None:
        """Show other rows, of which the one of that name is used."""
        self.beginResetModel()
        self._rows, self._in_use = tuple(reversed(versions)), in_use
        self.endResetModel()

    def version_at(self, row: int) -> ModelVersion | None:
        """Return what a row is about."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def n_rows(self) -> int:
        return len(self._rows)

    def heads(self) -> Sequence[str]:
        return self.tr("Model"), self.tr("Learned from"), self.tr("Gain"), self.tr("On")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.ToolTipRole and index.isValid():
            return version_facts(self._rows[index.row()])
        return super().data(index, role)

    def cell(self, row: int, column: int) -> str:
        version = self._rows[row]
        match VersionColumn(column):
            case VersionColumn.NAME:
                return self._name(version)
            case VersionColumn.LEARNED_FROM:
                return answers(version.what.learned.n_same + version.what.learned.n_different)
            case VersionColumn.GAIN:
                return " → ".join(measures(version.what.comparison))
            case VersionColumn.LEARNED_AT:
                return short_date(version.what.learned_at.date())

    def _name(self, version: ModelVersion) -> str:
        if not version.name:
            return self.tr("Did not help")
        if version.name == self._in_use:
            return self.tr("{name} (in use)").format(name=version.name)
        return version.name
