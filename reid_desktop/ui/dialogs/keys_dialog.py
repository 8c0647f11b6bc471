"""The key list: every key, by page."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.ui.actions import ACTIONS, Action, Scope, scope_title, text_of
from reid_desktop.ui.style import Space, TypeScale, label, theme_of

_HEIGHT_PX = 700  # everything is seen at once on most screens
_COLUMNS: tuple[tuple[Scope, ...], ...] = (
    (Scope.REVIEW,),
    (Scope.INDIVIDUALS, Scope.PHOTOGRAPHS, Scope.ENLARGED),
    (Scope.WINDOW,),
)


class KeysDialog(QDialog):
    """Reads the table of actions: what is not in it has no key."""

    def __init__(
        self, parent: QWidget | None = None, *, actions: Sequence[Action] = ACTIONS
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self._actions = actions
        row = QHBoxLayout()
        row.setSpacing(Space.XXL)
        for scopes in _COLUMNS:
            column = QVBoxLayout()
            column.setSpacing(Space.L)
            for scope in scopes:
                column.addLayout(self._make_scope(scope))
            column.addStretch(1)
            row.addLayout(column)
        inside = QWidget()
        inside.setLayout(row)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        whole.setSpacing(Space.M)
        whole.addWidget(label(self.tr("Keys"), TypeScale.TITLE))
        whole.addWidget(area, 1)
        whole.addWidget(buttons)
        self.resize(inside.sizeHint().width() + 2 * Space.XL + 24, _HEIGHT_PX)

    def _make_scope(self, scope: Scope) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(Space.S)
        grid.addWidget(label(scope_title(scope), TypeScale.HEADING), 0, 0, 1, 2)
        rows = [row for row in self._actions if row.scope is scope and row.keys]
        for i, row in enumerate(rows, start=1):
            keys = label("   ".join(_native(keys) for keys in row.keys))
            keys.setStyleSheet(f"color: {theme_of(self).accent}; font-weight: 600;")
            grid.addWidget(label(text_of(row).rstrip("…")), i, 0)
            grid.addWidget(keys, i, 1)
        return grid


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
